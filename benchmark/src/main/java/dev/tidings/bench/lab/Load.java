package dev.tidings.bench.lab;

import dev.tidings.bench.wire.LoadPlan;
import dev.tidings.bench.wire.Pace;
import java.time.Duration;
import java.util.Locale;

/**
 * A load to be tried.
 *
 * @param webhooks those it is for
 * @param rate events a second; 0 when all are due at once
 * @param events how many in all
 * @param batch events a request
 */
public record Load(
        Webhooks webhooks,
        double rate,
        int events,
        int batch,
        int payloadBytes,
        boolean ownIds,
        int connections) {

    private static final int KILOBYTE = 1_000;
    private static final int CONNECTIONS = 128;

    /** Single events of about a kilobyte at a fixed rate. */
    public static Load steady(Webhooks webhooks, double rate, Duration time) {
        int events = (int) Math.max(1, Math.round(rate * time.toMillis() / 1000.0));
        return new Load(webhooks, rate, events, 1, KILOBYTE, false, CONNECTIONS);
    }

    /** All of them at once, as fast as they are accepted. */
    public static Load atOnce(Webhooks webhooks, int events) {
        return new Load(webhooks, 0, events, 1, KILOBYTE, false, CONNECTIONS);
    }

    public Load inListsOf(int size) {
        return new Load(webhooks, rate, events, size, payloadBytes, ownIds, connections);
    }

    public Load withPayloadOf(int bytes) {
        return new Load(webhooks, rate, events, batch, bytes, ownIds, connections);
    }

    public Load withOwnIds(boolean chosen) {
        return new Load(webhooks, rate, events, batch, payloadBytes, chosen, connections);
    }

    public Load withConnections(int most) {
        return new Load(webhooks, rate, events, batch, payloadBytes, ownIds, most);
    }

    /** In words, for a report. */
    public String text() {
        String pace =
                rate == 0
                        ? "%,d events at once".formatted(events)
                        : "%,.0f events/s for %.0f s".formatted(rate, events / rate);
        return String.format(
                Locale.ROOT,
                "%s%s, %s, %,d bytes%s",
                pace,
                batch == 1 ? "" : " in lists of " + batch,
                webhooks.text(),
                payloadBytes,
                ownIds ? ", ids of the caller" : "");
    }

    LoadPlan plan(int trial) {
        return new LoadPlan(
                webhooks.store().api().events(),
                trial,
                webhooks.keys(),
                pace(),
                payloadBytes,
                ownIds);
    }

    private Pace pace() {
        return new Pace(events, batch, rate, connections);
    }
}
