package dev.tidings.job.delivery;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Writes items in batches: what arrives while a write is under way is the next batch. */
final class Batcher<T> {

    private final int most;
    private final Function<List<T>, Uni<Void>> write;
    private final Queue<Entry<T>> waiting = new ArrayDeque<>();
    private boolean writing;

    private record Entry<T>(T item, CompletableFuture<Void> written) {}

    Batcher(int most, Function<List<T>, Uni<Void>> write) {
        this.most = most;
        this.write = write;
    }

    /** Completes when the item is written, fails when its batch could not be. */
    Uni<Void> add(T item) {
        Entry<T> entry = new Entry<>(item, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(entry);
        }
        writeNext();
        return Uni.createFrom().completionStage(entry.written().copy());
    }

    private void writeNext() {
        List<Entry<T>> batch = take();
        if (batch.isEmpty()) {
            return;
        }
        write.apply(batch.stream().map(Entry::item).toList())
                .subscribe()
                .with(done -> written(batch), fault -> failed(batch, fault));
    }

    private synchronized List<Entry<T>> take() {
        List<Entry<T>> batch = new ArrayList<>();
        if (!writing) {
            while (batch.size() < most && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            writing = !batch.isEmpty();
        }
        return batch;
    }

    private void written(List<Entry<T>> batch) {
        idle();
        batch.forEach(entry -> entry.written().complete(null));
    }

    private void failed(List<Entry<T>> batch, Throwable fault) {
        idle();
        batch.forEach(entry -> entry.written().completeExceptionally(fault));
    }

    private void idle() {
        synchronized (this) {
            writing = false;
        }
        writeNext();
    }
}
