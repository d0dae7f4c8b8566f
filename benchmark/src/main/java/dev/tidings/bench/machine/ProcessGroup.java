package dev.tidings.bench.machine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process, alone or as one with its children: PostgreSQL has a child for each connection. What
 * children used that have ended is known by their parent.
 */
public final class ProcessGroup {

    private final String name;
    private final ProcessHandle parent;
    private final boolean withChildren;

    private ProcessGroup(String name, ProcessHandle parent, boolean withChildren) {
        this.name = name;
        this.parent = parent;
        this.withChildren = withChildren;
    }

    public static ProcessGroup alone(String name, ProcessHandle process) {
        return new ProcessGroup(name, process, false);
    }

    public static ProcessGroup withChildren(String name, ProcessHandle parent) {
        return new ProcessGroup(name, parent, true);
    }

    public String name() {
        return name;
    }

    /** CPU seconds since the process was started. */
    public double cpuSeconds() {
        CpuTime ofParent = CpuTime.of(parent.pid());
        double gone = withChildren ? ofParent.ofChildrenGone() : 0;
        return ofParent.own()
                + gone
                + children().mapToDouble(it -> CpuTime.of(it.pid()).own()).sum();
    }

    public Memory memory() {
        return Stream.concat(Stream.of(parent), children())
                .map(process -> Memory.of(process.pid()))
                .reduce(new Memory(0, 0), Memory::plus);
    }

    /** The command line of the process, as it was started. */
    public String command() {
        return String.join(" ", commandLine());
    }

    /** The same word by word. */
    public List<String> commandLine() {
        return Proc.words(String.valueOf(parent.pid()), "cmdline");
    }

    /** The environment variables with which the process was started. */
    public Map<String, String> environment() {
        return Proc.words(String.valueOf(parent.pid()), "environ").stream()
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private Stream<ProcessHandle> children() {
        return withChildren ? parent.children() : Stream.empty();
    }
}
