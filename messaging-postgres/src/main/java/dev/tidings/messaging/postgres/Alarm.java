package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Wakes a resting consumer. Setting it before a look and waiting on that same setting afterwards
 * misses no ring in between.
 */
final class Alarm {

    private enum State {
        /** Looks, or has a batch in hand. */
        AT_WORK,
        /** Looks again in a moment by itself. */
        GATHERING,
        /** Looks when it is woken. */
        RESTING
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.AT_WORK);
    private volatile CompletableFuture<Void> current = new CompletableFuture<>();

    CompletableFuture<Void> set() {
        state.set(State.AT_WORK);
        CompletableFuture<Void> fresh = new CompletableFuture<>();
        current = fresh;
        return fresh;
    }

    /** Ends the rest that is being taken, or the next one before it begins. */
    void ring() {
        current.complete(null);
    }

    /** Whether a look is about to be taken anyway. */
    boolean isGathering() {
        return state.get() == State.GATHERING;
    }

    /** Rings if somebody rests, and tells whether. */
    boolean wake() {
        boolean woken = state.compareAndSet(State.RESTING, State.AT_WORK);
        if (woken) {
            ring();
        }
        return woken;
    }

    /** Lets more arrive before the next look. */
    Uni<Void> gather(Duration length) {
        return Uni.createFrom()
                .voidItem()
                .onSubscription()
                .invoke(() -> state.set(State.GATHERING))
                .onItem()
                .delayIt()
                .by(length);
    }

    /** Rests until this setting rings, or for {@code atMost}. */
    Uni<Void> await(CompletableFuture<Void> setting, Duration atMost) {
        return Uni.createFrom()
                .completionStage(setting.minimalCompletionStage())
                .onSubscription()
                .invoke(() -> state.set(State.RESTING))
                .ifNoItem()
                .after(atMost)
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
