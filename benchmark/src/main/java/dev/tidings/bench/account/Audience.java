package dev.tidings.bench.account;

/**
 * Who gets which event. Webhooks and kinds of events are numbered; a webhook observes one kind, and
 * kinds and webhooks take turns, so that each kind has as many webhooks as any other.
 *
 * @param webhooks how many there are
 * @param kinds of events
 */
public record Audience(int webhooks, int kinds) {

    public Audience {
        if (kinds < 1 || webhooks < kinds || webhooks % kinds != 0) {
            throw new IllegalArgumentException(webhooks + " webhooks for " + kinds + " kinds");
        }
    }

    /** Webhooks that each event is for. */
    public int size() {
        return webhooks / kinds;
    }

    public boolean includes(int event, int webhook) {
        return webhook < webhooks && webhook % kinds == event % kinds;
    }

    /** A number for the delivery of an event to one of its webhooks: dense, from 0. */
    public int delivery(int event, int webhook) {
        return event * size() + webhook / kinds;
    }

    public int eventOf(int delivery) {
        return delivery / size();
    }

    public int webhookOf(int delivery) {
        return delivery % size() * kinds + eventOf(delivery) % kinds;
    }

    /** The kind of a webhook, and of the events it gets. */
    public int kindOf(int webhook) {
        return webhook % kinds;
    }
}
