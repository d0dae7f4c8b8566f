package dev.tidings.job.delivery;

import java.time.Instant;
import java.util.UUID;

/** The right to have one attempt under way; given by {@link Lanes} and given back to it. */
record Pass(
        UUID job,
        UUID store,
        UUID integration,
        Origin origin,
        int bytes,
        boolean untried,
        Instant since) {}
