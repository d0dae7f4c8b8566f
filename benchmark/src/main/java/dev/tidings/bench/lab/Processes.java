package dev.tidings.bench.lab;

import dev.tidings.bench.machine.ProcessGroup;
import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.stack.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The processes of a lab by name: those of Tidings, and those that measure it. */
final class Processes {

    private static final String GENERATOR = "generator";
    private static final String RECEIVER = "receiver";
    private static final String BENCH = "bench";

    /** The names of those that are not Tidings. */
    static final Set<String> MEASURING = Set.of(GENERATOR, RECEIVER, BENCH);

    private Processes() {}

    static List<ProcessGroup> of(LocalStack stack, Agents agents) {
        List<ProcessGroup> groups = new ArrayList<>();
        stack.processes().forEach((name, process) -> groups.add(group(name, process)));
        groups.add(ProcessGroup.alone(GENERATOR, agents.generatorProcess()));
        groups.add(ProcessGroup.alone(RECEIVER, agents.receiverProcess()));
        groups.add(ProcessGroup.alone(BENCH, ProcessHandle.current()));
        return groups;
    }

    private static ProcessGroup group(String name, ProcessHandle process) {
        return name.equals(PostgresServer.NAME)
                ? ProcessGroup.withChildren(name, process)
                : ProcessGroup.alone(name, process);
    }
}
