package dev.tidings.job.transport.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Places for producers, those included that are about to close. A store has half of them at most,
 * so that whatever it does, others find one.
 */
final class Places {

    private final int all;
    private final int ofOneStore;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private final Map<UUID, Integer> taken = new HashMap<>();

    Places(int all) {
        this.all = all;
        this.ofOneStore = Math.max(1, all / 2);
    }

    /** Waits for a place; false when there is none in time. Blocks. */
    boolean enter(UUID store, Duration within) {
        long nanos = within.toNanos();
        lock.lock();
        try {
            while (isFull(store)) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = left.awaitNanos(nanos);
            }
            taken.merge(store, 1, Integer::sum);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void leave(UUID store) {
        lock.lock();
        try {
            int others = taken.getOrDefault(store, 0) - 1;
            if (others > 0) {
                taken.put(store, others);
            } else {
                taken.remove(store);
            }
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFull(UUID store) {
        return taken.getOrDefault(store, 0) >= ofOneStore
                || taken.values().stream().mapToInt(Integer::intValue).sum() >= all;
    }
}
