package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.stack.StackOptions.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs a service: the one place that knows what its build leaves behind. */
public final class ServiceProgram {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** What the integration tests leave behind in a build with the profile {@code aot}. */
    private static final String AOT_CACHE = "app.aot";

    private static final int HIGHEST_QUICK_TIER = 1;
    private static final int HIGHEST_TIER = 4;

    private ServiceProgram() {}

    /** The file that a build of the service makes last. */
    public static Path file(Path root, Service service, Compilation compilation) {
        Path target = root.resolve(service.module()).resolve("target");
        return switch (compilation) {
            case QUICK, FULL -> target.resolve("quarkus-app/quarkus-run.jar");
            case NATIVE -> target.resolve(service.module() + "-runner");
        };
    }

    /**
     * The command, tuned for many small processes on one machine.
     *
     * @throws CannotStart when the service is not built
     */
    public static List<String> command(Path root, Service service, Compilation compilation) {
        Path file = file(root, service, compilation);
        if (!Files.exists(file)) {
            throw new CannotStart(service.module() + " is not built: " + file + " is missing");
        }
        String heap = "-Xmx" + service.heapMegabytes() + "m";
        return switch (compilation) {
            case QUICK -> onJvm(heap, HIGHEST_QUICK_TIER, file);
            case FULL -> onJvm(heap, HIGHEST_TIER, file);
            case NATIVE -> List.of(file.toString(), heap);
        };
    }

    private static List<String> onJvm(String heap, int highestTier, Path jar) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(JAVA, heap, "-Xss512k", "-XX:+UseSerialGC"));
        command.add("-XX:TieredStopAtLevel=" + highestTier);
        command.addAll(
                List.of("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        Path cache = jar.resolveSibling(AOT_CACHE);
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
