package dev.tidings.integration.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the deliveries of an integration go.
 *
 * @param failingSince the first failure after the last success; {@code null} while they succeed
 * @param succeededAt when one last succeeded; {@code null} when none ever did
 */
public record Health(@Nullable Instant failingSince, @Nullable Instant succeededAt) {

    /** Of an integration to which nothing was delivered yet. */
    public static final Health UNKNOWN = new Health(null, null);
}
