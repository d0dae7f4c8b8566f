package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.local.receiver.Behaviour;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The clients that are generated from our document take the whole tour, each in its language. */
class ClientsIT {

    private static final Path CLIENTS = Command.ROOT.resolve("clients");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void java() throws Exception {
        // Given
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String client = String.join(File.pathSeparator, "target/*", "target/lib/*");

        // When / Then
        takesTheTour(Command.in(CLIENTS, java, "-cp", client, "java/Smoke.java"));
    }

    @Test
    void typescript() throws Exception {
        // Given
        Command.needs("node", "npm");
        Path folder = CLIENTS.resolve("typescript");
        Command.in(folder, "npm", "ci", "--no-audit", "--no-fund").run(PATIENCE);

        // When / Then
        takesTheTour(Command.in(folder, "npm", "run", "smoke"));
    }

    @Test
    void python() throws Exception {
        // Given
        Command.needs("python3");
        Path folder = CLIENTS.resolve("python");
        String python = PythonPackages.program("python", folder.resolve("requirements.txt"));

        // When / Then
        takesTheTour(
                Command.in(folder, python, "smoke.py").with(Map.of("PYTHONPATH", "generated")));
    }

    @Test
    void go() throws Exception {
        // Given
        Command.needs("go");

        // When / Then
        takesTheTour(Command.in(CLIENTS.resolve("go"), "go", "run", "."));
    }

    private static void takesTheTour(Command smokeTest) throws IOException, InterruptedException {
        try (Inbox inbox = Inbox.that(Behaviour.answering(204))) {
            // When
            String output = smokeTest.with(environment(inbox)).run(PATIENCE);

            // Then
            assertThat(output).contains("the whole tour");
            assertThat(inbox.deliveries())
                    .singleElement()
                    .satisfies(got -> assertThat(got.event()).isEqualTo("order.created"));
        }
    }

    private static Map<String, String> environment(Inbox inbox) {
        return Map.of(
                "TIDINGS_URL", RunningStack.get().url().toString(),
                "TIDINGS_CLIENT_ID", RunningStack.get().key().clientId().toString(),
                "TIDINGS_CLIENT_SECRET", RunningStack.get().key().clientSecret(),
                "TIDINGS_RECEIVER", inbox.url().toString());
    }
}
