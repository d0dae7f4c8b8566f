package dev.tidings.bench.generator;

import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;

/** What came of the requests so far. */
final class Tally {

    private final Sendings sendings = new Sendings();
    private int accepted;
    private int refused;
    private int unknown;

    void add(Sending sending) {
        sendings.add(sending);
        if (sending.accepted()) {
            accepted += sending.events();
        } else if (sending.unknown()) {
            unknown += sending.events();
        } else {
            refused += sending.events();
        }
    }

    Sendings sendings() {
        return sendings;
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    int unknown() {
        return unknown;
    }
}
