package dev.tidings.local;

import dev.tidings.local.build.Build;
import dev.tidings.local.check.SelfCheck;
import dev.tidings.local.stack.Claim;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tidings up}: builds what is missing, starts everything, stays until it is stopped. */
@Command(
        name = "up",
        description =
                "Start PostgreSQL and the services, reachable from this machine only."
                        + " Ctrl-C stops them.")
final class UpCommand implements Callable<Integer> {

    private static final Path DEFAULT_DATA = Path.of(".tidings");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Not opened to loopback alone when a person has another wish. */
    private static final String ALLOWED_NETWORKS = "TIDINGS_DELIVERY_ALLOWED_NETWORKS";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            converter = BoundedNumber.Port.class,
            description = "Port of the API (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description =
                    "Where databases, keys and logs are kept between runs (.tidings beside this"
                            + " script).")
    private @Nullable Path data;

    @Option(
            names = "--native",
            description =
                    "Run native executables of the services; to build them takes a GraalVM or"
                            + " Mandrel 25 in GRAALVM_HOME.")
    private boolean asExecutables;

    @Option(
            names = "--check",
            paramLabel = "EVENTS",
            defaultValue = "1000",
            description =
                    "How many events to send through the stack, in a store of their own, before it"
                            + " is called ready (${DEFAULT-VALUE}; 0 for none).")
    private int events;

    @Override
    public Integer call() throws InterruptedException {
        StackOptions options = options(RepositoryRoot.path());
        try (Claim claim = Claim.of(options)) {
            LocalFile local = new LocalFile(options.data());
            local.delete();
            new Build(options).run();
            LocalStack stack = LocalStack.start(claim);
            check(stack);
            local.write(stack.url(), stack.key());
            System.out.println(new Welcome(stack.url(), stack.key()).text());
            return untilStopped();
        }
    }

    /** A stack that fails it may still be of use, to find out why. */
    private void check(LocalStack stack) {
        if (events > 0) {
            System.out.printf("Checking that events arrive%n");
            SelfCheck.Report report = SelfCheck.of(stack.postgres(), stack.url(), events, PATIENCE);
            System.out.println("  " + report.text());
        }
    }

    /** The data directory that was named, or the one beside the script. */
    static Path dataDirectory(@Nullable Path named) {
        return named == null ? RepositoryRoot.path().resolve(DEFAULT_DATA) : named.toAbsolutePath();
    }

    private StackOptions options(Path root) {
        StackOptions options =
                StackOptions.of(root, dataDirectory(data))
                        .withPort(port)
                        .withCompilation(asExecutables ? Compilation.NATIVE : Compilation.QUICK)
                        .withAnnounce(System.out::println);
        String networks = System.getenv(ALLOWED_NETWORKS);
        return networks == null ? options : options.with(Service.JOB, ALLOWED_NETWORKS, networks);
    }

    /** A signal ends the virtual machine, and that the stack. */
    private static int untilStopped() throws InterruptedException {
        Thread.currentThread().join();
        return 0;
    }
}
