package dev.tidings.local.build;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.ServiceProgram;
import dev.tidings.local.stack.StackOptions;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings the services up to date with their sources, by Maven and only where there is need. */
public final class Build {

    /** What every service is made of besides its own module. */
    private static final List<String> SHARED =
            List.of(
                    "pom.xml",
                    "service-kit/pom.xml",
                    "service-kit/src/main",
                    "messaging-postgres/pom.xml",
                    "messaging-postgres/src/main",
                    "messaging-kafka/pom.xml",
                    "messaging-kafka/src/main");

    private final Path root;
    private final Compilation compilation;
    private final Consumer<String> announce;

    /** A build of what a stack with these options runs. */
    public Build(StackOptions options) {
        this.root = options.root();
        this.compilation = options.compilation();
        this.announce = options.announce();
    }

    /**
     * Builds what is missing or older than its sources.
     *
     * @throws CannotStart when Maven fails; what it said went to the standard output
     */
    public void run() {
        List<String> stale = stale();
        if (stale.isEmpty()) {
            return;
        }
        announce.accept("Building %s (%s) ...".formatted(String.join(", ", stale), whatToExpect()));
        if (maven(stale) != 0) {
            throw new CannotStart("the build failed");
        }
    }

    private List<String> stale() {
        return Arrays.stream(Service.values())
                .filter(service -> Freshness.isStale(program(service), sources(service)))
                .map(Service::module)
                .toList();
    }

    private Path program(Service service) {
        return ServiceProgram.file(root, service, compilation);
    }

    private List<Path> sources(Service service) {
        return Stream.concat(SHARED.stream(), own(service)).map(root::resolve).toList();
    }

    /** The gateway has the document of the whole API built in. */
    private static Stream<String> own(Service service) {
        Stream<String> module =
                Stream.of(service.module() + "/pom.xml", service.module() + "/src/main");
        return service == Service.GATEWAY
                ? Stream.concat(module, Stream.of("docs/openapi"))
                : module;
    }

    private String whatToExpect() {
        return switch (compilation) {
            case QUICK, FULL -> "the first time, Maven downloads what it needs";
            case NATIVE -> "each takes some minutes, and up to 7 GB of memory";
        };
    }

    private int maven(List<String> modules) {
        List<String> command = new ArrayList<>();
        command.add(root.resolve("mvnw").toString());
        command.addAll(profile());
        command.addAll(List.of("-q", "-B", "-DskipTests", "-Dspotless.check.skip=true"));
        command.addAll(List.of("-am", "-pl", String.join(",", modules), "package"));
        return run(command);
    }

    private List<String> profile() {
        return switch (compilation) {
            case QUICK, FULL -> List.of();
            case NATIVE -> List.of("-Dnative");
        };
    }

    private int run(List<String> command) {
        try {
            Process maven =
                    new ProcessBuilder(command)
                            .directory(root.toFile())
                            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(Redirect.INHERIT)
                            .redirectError(Redirect.INHERIT)
                            .start();
            return EndedWithUs.waitFor(maven);
        } catch (IOException fault) {
            throw new CannotStart("Maven cannot be run: " + fault.getMessage(), fault);
        }
    }
}
