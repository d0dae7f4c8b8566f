package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BatcherTest {

    private final List<List<Integer>> batches = new ArrayList<>();
    private final List<CompletableFuture<Void>> writes = new ArrayList<>();
    private final Batcher<Integer> batcher = new Batcher<>(3, this::write);

    @Test
    void writesTheFirstAtOnceAndGathersTheRestMeanwhile() {
        // When
        for (int i = 1; i <= 6; i++) {
            batcher.add(i).subscribe().with(written -> {});
        }

        // Then
        assertThat(batches).containsExactly(List.of(1));

        // When
        writes.get(0).complete(null);
        writes.get(1).complete(null);

        // Then
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5, 6));
    }

    @Test
    void tellsEachItemWhatBecameOfItsBatch() {
        // Given
        CompletableFuture<Void> first = batcher.add(1).subscribeAsCompletionStage();
        CompletableFuture<Void> second = batcher.add(2).subscribeAsCompletionStage();

        // When
        writes.get(0).completeExceptionally(new IllegalStateException("away"));
        writes.get(1).complete(null);

        // Then
        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompleted();
    }

    private Uni<Void> write(List<Integer> batch) {
        batches.add(batch);
        CompletableFuture<Void> write = new CompletableFuture<>();
        writes.add(write);
        return Uni.createFrom().completionStage(write);
    }
}
