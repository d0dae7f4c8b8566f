package dev.tidings.gateway.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When signing keys come and go. All lists of keys are in the order of {@link
 * SigningKey#signsFrom}.
 *
 * @param every how long a key signs
 * @param announcement how long a key is published before it signs
 * @param tokenLifetime how long a key is still needed after it signed last
 */
record KeyRotation(Duration every, Duration announcement, Duration tokenLifetime) {

    /** Clocks of verifiers may be behind ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    KeyRotation {
        if (announcement.isNegative() || every.compareTo(announcement.plus(tokenLifetime)) < 0) {
            throw new IllegalArgumentException(
                    "signing keys must rotate more slowly than they are announced and retired");
        }
    }

    /** Whether it is time to make the next key. */
    boolean isDue(List<SigningKey> keys, Instant now) {
        return keys.isEmpty()
                || !keys.getLast().signsFrom().plus(every).minus(announcement).isAfter(now);
    }

    /** Whether there is nothing to be done: no key to be made, none to be deleted. */
    boolean isSettled(List<SigningKey> keys, Instant now) {
        return !isDue(keys, now) && ended(keys, now).isEmpty();
    }

    /** From when on a key made now may sign: at once only if there is no other. */
    Instant signsFrom(List<SigningKey> others, Instant now) {
        return others.isEmpty() ? now : now.plus(announcement);
    }

    /** The keys whose last token has ended, because their successor has long been signing. */
    List<SigningKey> ended(List<SigningKey> keys, Instant now) {
        return IntStream.range(0, Math.max(0, keys.size() - 1))
                .filter(i -> hasEnded(keys.get(i + 1), now))
                .mapToObj(keys::get)
                .toList();
    }

    private boolean hasEnded(SigningKey successor, Instant now) {
        return !successor.signsFrom().plus(tokenLifetime).plus(CLOCK_SKEW).isAfter(now);
    }
}
