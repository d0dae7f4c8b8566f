package dev.tidings.bench.lab;

import dev.tidings.bench.account.Latency;
import java.util.List;

/**
 * How long pages took.
 *
 * @param byKind in the order in which the kinds were given; from when a page was due
 * @param failed pages that were not answered, or not with 200
 */
public record PageLatencies(List<Latency> byKind, int failed) {

    public PageLatencies {
        byKind = List.copyOf(byKind);
    }
}
