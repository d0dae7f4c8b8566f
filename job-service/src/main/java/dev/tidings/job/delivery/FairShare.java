package dev.tidings.job.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Something of which there is so much, shared by stores that come and go: attempts, bytes. A store
 * takes no more than half of what others have left, so that there is always some for who comes
 * next; a part is for small amounts alone, so that large ones never keep these waiting. Not
 * thread-safe.
 */
final class FairShare {

    private final long total;
    private final long large;
    private final long forSmall;
    private final Map<UUID, Long> ofStores = new HashMap<>();
    private long used;

    private FairShare(long total, long large, long forSmall) {
        this.total = total;
        this.large = large;
        this.forSmall = forSmall;
    }

    /** Of things that are all of one size. */
    static FairShare of(long total) {
        return new FairShare(total, Long.MAX_VALUE, 0);
    }

    /** An eighth of it for those that are small: a 64th of it at most. */
    static FairShare ofBytes(long total) {
        return new FairShare(total, total / 64, total / 8);
    }

    /** Whether a store may take so much. Nobody waits for ever: what is all alone is let in. */
    boolean admits(UUID store, long amount) {
        return used == 0 || amount <= left(store, amount > large);
    }

    private long left(UUID store, boolean isLarge) {
        long own = ofStores.getOrDefault(store, 0L);
        long free = total - used - (isLarge ? forSmall : 0);
        return own == 0 ? free : (own + free) / 2 - own;
    }

    /** Has a store take so much; less than nothing is given back. */
    void take(UUID store, long amount) {
        used += amount;
        long own = ofStores.getOrDefault(store, 0L) + amount;
        if (own == 0) {
            ofStores.remove(store);
        } else {
            ofStores.put(store, own);
        }
    }

    /** What nobody has. */
    long free() {
        return Math.max(0, total - used);
    }
}
