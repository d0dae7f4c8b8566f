package dev.tidings.local;

import java.nio.file.Path;

/** Where the script {@code ./tidings} lies, which tells it by a system property. */
final class RepositoryRoot {

    private static final String PROPERTY = "tidings.root";

    private RepositoryRoot() {}

    static Path path() {
        return Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath();
    }
}
