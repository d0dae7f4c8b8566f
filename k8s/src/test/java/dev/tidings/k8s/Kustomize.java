package dev.tidings.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The program that puts an overlay together: {@code kustomize}, or the one inside kubectl. */
record Kustomize(List<String> command) {

    private static final Path ROOT = Path.of(System.getProperty("tidings.root", ".."));

    /** The one on this machine, if there is one. */
    static Optional<Kustomize> installed() {
        if (isOnPath("kustomize")) {
            return Optional.of(new Kustomize(List.of("kustomize", "build")));
        }
        return isOnPath("kubectl")
                ? Optional.of(new Kustomize(List.of("kubectl", "kustomize")))
                : Optional.empty();
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
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
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
