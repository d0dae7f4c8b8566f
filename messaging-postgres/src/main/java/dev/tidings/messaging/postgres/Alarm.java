package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Wakes a resting consumer. Setting it before a look and waiting on that same setting afterwards
 * misses no ring in between.
 */
final class Alarm {

    private volatile CompletableFuture<Void> current = new CompletableFuture<>();

    CompletableFuture<Void> set() {
        CompletableFuture<Void> fresh = new CompletableFuture<>();
        current = fresh;
        return fresh;
    }

    void ring() {
        current.complete(null);
    }

    /** Until this setting rings, or for {@code atMost}. */
    static Uni<Void> await(CompletableFuture<Void> setting, Duration atMost) {
        return Uni.createFrom()
                .completionStage(setting.minimalCompletionStage())
                .ifNoItem()
                .after(atMost)
                .recoverWithUni(Uni.createFrom().voidItem());
    }
}
