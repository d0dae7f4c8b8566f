package dev.tidings.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What tests need of the Python registry, in an environment of the build's own. */
final class PythonPackages {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Path ENVIRONMENT = Command.ROOT.resolve("e2e/target/venv");

    private PythonPackages() {}

    /** A program of the environment, once the packages that this file names are there. */
    static String program(String name, Path requirements)
            throws IOException, InterruptedException {
        Command.in(Command.ROOT, "python3", "-m", "venv", ENVIRONMENT.toString()).run(PATIENCE);
        Command.in(
                        Command.ROOT,
                        program("pip"),
                        "install",
                        "--quiet",
                        "--disable-pip-version-check",
                        "--requirement",
                        requirements.toString())
                .run(PATIENCE);
        return program(name);
    }

    private static String program(String name) {
        return ENVIRONMENT.resolve("bin").resolve(name).toString();
    }
}
