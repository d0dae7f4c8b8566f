package dev.tidings.bench.wire;

import java.util.List;

/**
 * Further addresses at which a receiver is to listen, at the port that it has. Integrations live at
 * different hosts, and a sender bounds its connections to each; behind one address a receiver that
 * hangs would hold those of all others.
 */
public record Hosts(List<String> names) {

    public Hosts {
        names = List.copyOf(names);
    }
}
