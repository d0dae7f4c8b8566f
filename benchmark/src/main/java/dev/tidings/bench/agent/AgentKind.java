package dev.tidings.bench.agent;

/** The two agents: the first argument that makes this jar be one of them. */
public enum AgentKind {
    GENERATOR("generator", 256),
    RECEIVER("receiver", 1024);

    private final String argument;
    private final int heapMegabytes;

    AgentKind(String argument, int heapMegabytes) {
        this.argument = argument;
        this.heapMegabytes = heapMegabytes;
    }

    public String argument() {
        return argument;
    }

    /** A limit, of which only what a long trial notes is used. */
    public int heapMegabytes() {
        return heapMegabytes;
    }
}
