package dev.tidings.bench.scenario;

import dev.tidings.bench.account.Audience;
import dev.tidings.bench.database.JobLedger;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Pause;
import dev.tidings.bench.lab.Trial;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Mark;
import dev.tidings.bench.wire.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Integrations that never answer, in stores of a hundred, and events that go to them. */
final class HangingReceivers {

    private static final int A_STORE = 100;
    private static final double SECONDS_BETWEEN_EVENTS = 5;
    private static final Duration UNTIL_ON_RECORD = Duration.ofSeconds(60);

    private final Lab lab;
    private final List<Part> parts = new ArrayList<>();

    private HangingReceivers(Lab lab) {
        this.lab = lab;
    }

    /** Registers them, and begins to send each of them an event every five seconds. */
    static HangingReceivers start(Lab lab, int integrations, Duration time) {
        HangingReceivers all = new HangingReceivers(lab);
        for (int left = integrations; left > 0; left -= A_STORE) {
            all.add(Math.min(left, A_STORE), time);
        }
        return all;
    }

    private void add(int integrations, Duration time) {
        Audience audience = new Audience(integrations, integrations);
        Webhooks webhooks = lab.webhooks(lab.anotherStore(), audience, Reaction.HANG);
        Load load = Load.steady(webhooks, integrations / SECONDS_BETWEEN_EVENTS, time);
        parts.add(new Part(webhooks, lab.start(load.withOwnIds(true))));
    }

    /** Ends it. What cannot be delivered must at least be on record, each event by its id. */
    void end() {
        parts.forEach(this::requireOnRecord);
        parts.forEach(part -> lab.end(part.trial()));
        parts.forEach(part -> lab.remove(part.webhooks()));
    }

    private void requireOnRecord(Part part) {
        List<Integer> accepted = lab.acceptedEvents(part.trial());
        Instant deadline = Instant.now().plus(UNTIL_ON_RECORD);
        Set<Integer> missing = missing(part, accepted);
        while (!missing.isEmpty() && Instant.now().isBefore(deadline)) {
            lab.progress().now("%,d jobs to be on record".formatted(missing.size()));
            Pause.untilNextLook();
            missing = missing(part, accepted);
        }
        missing.forEach(event ->
                lab.lost(
                        "event %s…, of a webhook that hangs: no job"
                                .formatted(new Mark(part.trial().number(), event, 0).text())));
    }

    private Set<Integer> missing(Part part, List<Integer> accepted) {
        Set<Integer> missing = new HashSet<>(accepted);
        missing.removeAll(
                new JobLedger(lab.postgres())
                        .events(part.webhooks().ids()).stream()
                                .flatMap(id -> Mark.parse(id).stream())
                                .filter(mark -> mark.trial() == part.trial().number())
                                .map(Mark::number)
                                .collect(Collectors.toSet()));
        return missing;
    }

    /** Those of one store. */
    private record Part(Webhooks webhooks, Trial trial) {}
}
