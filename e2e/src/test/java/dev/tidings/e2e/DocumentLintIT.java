package dev.tidings.e2e;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The document of the API keeps to the rules of its lint, down to the least hint. */
class DocumentLintIT {

    private static final Path LINT = Command.ROOT.resolve("openapi/lint");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void findsNothing() throws Exception {
        // Given
        Command.needs("node", "npm");
        Command.in(LINT, "npm", "ci", "--no-audit", "--no-fund").run(PATIENCE);

        // When / Then
        Command.in(LINT, "npm", "run", "lint").run(PATIENCE);
    }
}
