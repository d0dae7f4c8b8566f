package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of another kind that a test runs to its end, and the folder it runs in. */
record Command(Path folder, Map<String, String> environment, List<String> words) {

    /** The root of the repository. */
    static final Path ROOT = Path.of(System.getProperty("tidings.root"));

    static Command in(Path folder, String... words) {
        return new Command(folder, Map.of(), List.of(words));
    }

    /**
     * Skips the test, saying so, on a machine that lacks one of these programs; where {@code CI} is
     * set, that is a failure.
     */
    static void needs(String... programs) {
        List<String> missing =
                Stream.of(programs).filter(program -> !isInstalled(program)).toList();
        String lack = "Not tested here, for want of " + String.join(", ", missing);
        if (!missing.isEmpty()) {
            System.err.println(lack);
        }
        assumeTrue(missing.isEmpty() || System.getenv("CI") != null, lack);
        assertThat(missing).as("programs that this test needs").isEmpty();
    }

    Command with(Map<String, String> more) {
        Map<String, String> both = new HashMap<>(environment);
        both.putAll(more);
        return new Command(folder, Map.copyOf(both), words);
    }

    /** What it printed; a failure when it ends otherwise than well, or not in time. */
    String run(Duration patience) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("command", ".log");
        try {
            Process process = start(printed);
            boolean over = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            if (!over) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            String output = Files.readString(printed);
            assertThat(over).as("in time: %s%n%s", words, output).isTrue();
            assertThat(process.exitValue()).as("%s%n%s", words, output).isZero();
            return output;
        } finally {
            Files.delete(printed);
        }
    }

    private Process start(Path printed) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
