package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that runs a service: the one place that knows what its build leaves behind. */
public final class ServiceProgram {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private ServiceProgram() {}

    /** The file that a build of the service makes last. */
    public static Path jar(Path root, Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * The command, tuned for many small processes on one machine.
     *
     * @throws CannotStart when the service is not built
     */
    static List<String> command(Path root, Service service, Compilation compilation) {
        Path jar = jar(root, service);
        if (!Files.exists(jar)) {
            throw new CannotStart(service.module() + " is not built: " + jar + " is missing");
        }
        return List.of(
                JAVA,
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=" + highestTier(compilation),
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
    }

    private static int highestTier(Compilation compilation) {
        return switch (compilation) {
            case QUICK -> 1;
            case FULL -> 4;
        };
    }
}
