package dev.tidings.bench.account;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Arrivals;
import dev.tidings.bench.wire.Mark;
import dev.tidings.bench.wire.Sending;
import dev.tidings.bench.wire.Sendings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Holds what was promised against what arrived and what was logged, id by id. */
public final class Reckoning {

    private static final int MOST_NAMED = 20;

    private final Audience audience;
    private final BitSet accepted = new BitSet();
    private final BitSet delivered = new BitSet();
    private final List<String> missing = new ArrayList<>();
    private int refused;
    private int unknown;
    private int duplicates;
    private int attempts;
    private int logged;
    private int notLogged;

    private Reckoning(Audience audience) {
        this.audience = audience;
    }

    /** The counts of one trial. */
    public static Counts of(
            Audience audience, Sendings sendings, Arrivals arrivals, LoggedAttempts log) {
        Reckoning reckoning = new Reckoning(audience);
        sendings.stream().forEach(reckoning::sent);
        arrivals.stream().forEach(arrival -> reckoning.arrived(arrival, log));
        return reckoning.counts();
    }

    private void sent(Sending sending) {
        if (sending.accepted()) {
            accepted.set(sending.firstEvent(), sending.firstEvent() + sending.events());
        } else if (sending.unknown()) {
            unknown += sending.events();
        } else {
            refused += sending.events();
        }
    }

    private void arrived(Arrival arrival, LoggedAttempts log) {
        attempts++;
        if (log.has(arrival.job(), arrival.attempt())) {
            logged++;
        } else {
            notLogged++;
            name("job %s, attempt %d: not in the log", arrival.job(), arrival.attempt());
        }
        if (arrival.taken()) {
            taken(arrival);
        }
    }

    private void taken(Arrival arrival) {
        if (!audience.includes(arrival.event(), arrival.webhook())) {
            throw new IllegalStateException(
                    "came to a webhook that does not observe it: " + arrival);
        }
        int delivery = audience.delivery(arrival.event(), arrival.webhook());
        if (delivered.get(delivery)) {
            duplicates++;
        }
        delivered.set(delivery);
    }

    private Counts counts() {
        int expected = accepted.cardinality() * audience.size();
        BitSet lost = promised();
        lost.andNot(delivered);
        lost.stream().limit(MOST_NAMED).forEach(this::nameLost);
        return new Counts(
                accepted.cardinality() + refused + unknown,
                accepted.cardinality(),
                refused,
                unknown,
                expected,
                expected - lost.cardinality(),
                duplicates,
                attempts,
                logged,
                lost.cardinality(),
                notLogged,
                missing);
    }

    private BitSet promised() {
        BitSet promised = new BitSet();
        accepted.stream()
                .forEach(event ->
                        promised.set(event * audience.size(), (event + 1) * audience.size()));
        return promised;
    }

    private void nameLost(int delivery) {
        name(
                "event %s…, webhook %d: accepted, not delivered",
                new Mark(0, audience.eventOf(delivery), 0).text(), audience.webhookOf(delivery));
    }

    private void name(String format, Object... values) {
        if (missing.size() < MOST_NAMED) {
            missing.add(format.formatted(values));
        }
    }
}
