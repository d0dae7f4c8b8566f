package dev.tidings.log.directory;

import jakarta.ws.rs.WebApplicationException;

/** What asking the owner of an id came to. */
public enum Presence {
    KNOWN,

    /** Deleted, never there, or another store's. */
    UNKNOWN,

    /** The owner did not answer. */
    AWAY;

    static Presence without(Throwable failure) {
        return failure instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == 404
                ? UNKNOWN
                : AWAY;
    }
}
