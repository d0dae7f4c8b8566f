package dev.tidings.bench;

import dev.tidings.bench.agent.AgentKind;
import dev.tidings.bench.generator.GeneratorProgram;
import dev.tidings.bench.receiver.ReceiverProgram;

/** The programs of this jar: the benchmark itself, and the two agents that it starts beside it. */
public final class Bench {

    private Bench() {}

    /** Runs the one that the first argument names. */
    public static void main(String[] arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals(AgentKind.RECEIVER.argument())) {
            ReceiverProgram.run();
        } else if (first.equals(AgentKind.GENERATOR.argument())) {
            GeneratorProgram.run();
        } else {
            System.exit(BenchCommand.commandLine().execute(arguments));
        }
    }
}
