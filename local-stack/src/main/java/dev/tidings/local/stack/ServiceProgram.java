package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
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
     * The command, tuned for many small processes on one machine: the first compiler only, since
     * four services that are compiled a second time at once leave two cores nothing for work.
     *
     * @throws CannotStart when the service is not built
     */
    static List<String> command(Path root, Service service) {
        Path jar = jar(root, service);
        if (!Files.exists(jar)) {
            throw new CannotStart(service.module() + " is not built: " + jar + " is missing");
        }
        return List.of(
                JAVA,
                "-Xmx" + service.heapMegabytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
    }
}
