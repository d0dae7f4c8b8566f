package dev.tidings.local.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Choices that are always the same for the same seed and number. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed, long number) {
        this.random = new SplittableRandom(seed * 1_000_003 + number);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** From 0, below this. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int bound) {
        return random.nextInt(bound) == 0;
    }

    UUID uuid() {
        long versionFour = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variantTwo = (random.nextLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(versionFour, variantTwo);
    }
}
