package dev.tidings.local.postgres;

import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Commands that refuse to be run by root, as those of PostgreSQL do. For root they are run in a
 * user namespace of their own, in which root is nobody and yet owns the same files; {@code unshare}
 * becomes the program, so the process id is the program's.
 */
final class Unprivileged {

    private Unprivileged() {}

    /**
     * The command to run in place of the given one.
     *
     * @throws CannotStart for root on a machine that allows no user namespaces
     */
    static List<String> command(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (!namespacesAllowed()) {
            throw new CannotStart(
                    "PostgreSQL refuses to run as root, and this machine allows no user"
                            + " namespaces (unshare --user): run as another user");
        }
        return Stream.concat(Stream.of("unshare", "--user"), command.stream()).toList();
    }

    private static boolean namespacesAllowed() {
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
