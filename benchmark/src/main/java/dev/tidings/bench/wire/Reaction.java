package dev.tidings.bench.wire;

import java.util.Locale;

/** How a receiver reacts at a webhook; the first part of the webhook's path. */
public enum Reaction {

    /** 200 at once. */
    TAKE,

    /** 503 with {@code Retry-After} until a moment that the receiver is told, 200 from then on. */
    HOLD,

    /** No answer. */
    HANG;

    /** The path of a webhook, such as {@code /take/12}. */
    public String path(int webhook) {
        return "/" + name().toLowerCase(Locale.ROOT) + "/" + webhook;
    }
}
