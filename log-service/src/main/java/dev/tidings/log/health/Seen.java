package dev.tidings.log.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the deliveries of an integration. Two sightings become one in either order, and
 * one seen twice is one.
 *
 * @param succeededAt the latest success
 * @param failedAt the latest failure
 * @param failingSince the earliest failure known after the latest success
 */
record Seen(
        @Nullable Instant succeededAt, @Nullable Instant failedAt, @Nullable Instant failingSince) {

    static Seen of(DeliveryOutcome outcome) {
        return outcome.succeeded()
                ? new Seen(outcome.at(), null, null)
                : new Seen(null, outcome.at(), outcome.at());
    }

    Seen and(Seen other) {
        Instant success = latest(succeededAt, other.succeededAt);
        return new Seen(
                success,
                latest(failedAt, other.failedAt),
                failures(this, other)
                        .filter(failure -> success == null || failure.isAfter(success))
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    boolean fails() {
        return failingSince != null;
    }

    private static Stream<Instant> failures(Seen one, Seen other) {
        return Stream.of(one.failingSince, one.failedAt, other.failingSince, other.failedAt)
                .filter(Objects::nonNull);
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
