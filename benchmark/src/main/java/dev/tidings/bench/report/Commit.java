package dev.tidings.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Which state of the repository is measured. */
final class Commit {

    private static final String UNKNOWN = "unknown";

    private Commit() {}

    static String of(Path root) {
        String commit = git(root, "rev-parse", "--short=12", "HEAD");
        if (commit.isEmpty()) {
            return UNKNOWN;
        }
        return git(root, "status", "--porcelain").isEmpty() ? commit : commit + " with changes";
    }

    /** What git says; nothing where there is no git or no repository. */
    private static String git(Path root, String... arguments) {
        ProcessBuilder git = new ProcessBuilder("git", "-C", root.toString());
        git.command().addAll(List.of(arguments));
        try {
            Process process = git.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said.strip() : "";
        } catch (IOException none) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
