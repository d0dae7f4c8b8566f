package dev.tidings.local.build;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.ServiceProgram;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
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
                    "messaging-postgres/src/main");

    private final Path root;
    private final Consumer<String> announce;

    public Build(Path root, Consumer<String> announce) {
        this.root = root;
        this.announce = announce;
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
        announce.accept(
                "Building %s (the first time, Maven downloads what it needs) ..."
                        .formatted(String.join(", ", stale)));
        if (maven(stale) != 0) {
            throw new CannotStart("the build failed");
        }
    }

    private List<String> stale() {
        return Arrays.stream(Service.values())
                .filter(service ->
                        Freshness.isStale(ServiceProgram.jar(root, service), sources(service)))
                .map(Service::module)
                .toList();
    }

    private List<Path> sources(Service service) {
        return Stream.concat(
                        SHARED.stream(),
                        Stream.of(service.module() + "/pom.xml", service.module() + "/src/main"))
                .map(root::resolve)
                .toList();
    }

    private int maven(List<String> modules) {
        List<String> command =
                List.of(
                        root.resolve("mvnw").toString(),
                        "-q",
                        "-B",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "-am",
                        "-pl",
                        String.join(",", modules),
                        "package");
        return run(command);
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
