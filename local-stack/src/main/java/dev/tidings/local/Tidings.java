package dev.tidings.local;

import dev.tidings.local.client.ApiFault;
import dev.tidings.local.process.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program behind the script {@code ./tidings}. */
@Command(
        name = "tidings",
        description = "Tidings on this machine.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "./tidings bench measures it, ./tidings images makes container images of it, ./tidings"
                    + " openapi refreshes the document of the API, ./tidings clients makes clients"
                    + " of it: programs of their own."
        },
        subcommands = {
            UpCommand.class,
            BuildCommand.class,
            ReceiverCommand.class,
            SampleOrdersCommand.class,
            HelpCommand.class
        })
public final class Tidings {

    private static final int FAILED = 1;

    private Tidings() {}

    /** Runs a command: exit code 0, 1 when it failed, 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tidings()).setExecutionExceptionHandler(Tidings::explain);
    }

    /** What a person can act on is told in a line; anything else is a fault of ours. */
    private static int explain(Exception fault, CommandLine command, ParseResult ignored) {
        if (isStopping()) {
            return FAILED;
        }
        if (fault instanceof CannotStart || fault instanceof ApiFault) {
            command.getErr().println("tidings: " + fault.getMessage());
        } else {
            fault.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    /**
     * What fails because a signal took it away is no news; the virtual machine tells by refusal.
     */
    private static boolean isStopping() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }
}
