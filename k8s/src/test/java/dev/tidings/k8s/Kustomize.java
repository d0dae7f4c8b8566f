package dev.tidings.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program that puts an overlay together: {@code kustomize}, alone or inside another one. */
record Kustomize(List<String> command) {

    private static final String MODULE = "sigs.k8s.io/kustomize/kustomize/v5@v5.5.0";

    private static final Path ROOT = Path.of(System.getProperty("tidings.root", ".."));

    /** The one on this machine, or that which Go fetches and builds, if there is any. */
    static Optional<Kustomize> found() {
        return Stream.of(
                        List.of("kustomize", "build"),
                        List.of("kubectl", "kustomize"),
                        List.of("go", "run", MODULE, "build"))
                .filter(command -> isOnPath(command.getFirst()))
                .map(Kustomize::new)
                .findFirst();
    }

    /** Where the manifests are. */
    static Path manifests() {
        return ROOT.resolve("k8s");
    }

    static Path root() {
        return ROOT;
    }

    /** What a directory of the manifests comes to, as YAML. */
    String build(String directory) {
        List<String> all = new ArrayList<>(command);
        all.add(manifests().resolve(directory).toString());
        try {
            Process process = new ProcessBuilder(all).redirectError(Redirect.INHERIT).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(directory + " cannot be built");
            }
            return output;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isOnPath(String program) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .map(directory -> Path.of(directory, program))
                .anyMatch(Files::isExecutable);
    }
}
