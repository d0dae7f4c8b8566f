package dev.tidings.bench.lab;

import dev.tidings.bench.account.Latency;
import dev.tidings.bench.wire.Pace;
import dev.tidings.bench.wire.PagePlan;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Pages that are read, all kinds of them in turn. */
record Reading(int trial, Store store, List<List<String>> pathsByKind) {

    private static final int DIGITS = 3;

    PageLatencies run(Agents agents, Pace pace) {
        agents.renew(store.tokenFor(trial));
        agents.read(new PagePlan(trial, pages(), pace));
        while (!agents.sent(trial).done()) {
            Pause.untilNextLook();
        }
        return latencies(agents.sendings(trial));
    }

    /** One page of each kind, then another of each: a request's number tells its kind. */
    private List<URI> pages() {
        int longest = pathsByKind.stream().mapToInt(List::size).max().orElseThrow();
        List<URI> pages = new ArrayList<>();
        for (int round = 0; round < longest; round++) {
            for (List<String> paths : pathsByKind) {
                pages.add(store.api().address(paths.get(round % paths.size())));
            }
        }
        return pages;
    }

    private PageLatencies latencies(Sendings sendings) {
        List<Histogram> byKind =
                Stream.generate(() -> new Histogram(DIGITS)).limit(pathsByKind.size()).toList();
        sendings.stream()
                .filter(Sending::accepted)
                .forEach(it ->
                        byKind.get(it.firstEvent() % byKind.size()).recordValue(it.latency()));
        long failed = sendings.stream().filter(it -> !it.accepted()).count();
        return new PageLatencies(byKind.stream().map(Latency::of).toList(), (int) failed);
    }
}
