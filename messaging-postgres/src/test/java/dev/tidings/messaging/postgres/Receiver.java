package dev.tidings.messaging.postgres;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Asks for one batch at a time, and answers for it when the test says so. */
final class Receiver implements Flow.Subscriber<Message<List<Object>>> {

    private final Consumer consumer;
    private final BlockingQueue<Message<List<Object>>> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final CompletableFuture<Void> completed = new CompletableFuture<>();

    Receiver(Consumer consumer) {
        this.consumer = consumer;
        consumer.stream().subscribe(this);
    }

    /** Asks for a batch without waiting for it. */
    void ask() {
        subscription.join().request(1);
    }

    /** The batch asked for before, if it comes within this time. */
    @Nullable Message<List<Object>> within(long millis) {
        try {
            return received.poll(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Asks for a batch and waits for it. */
    Message<List<Object>> next() {
        ask();
        return await();
    }

    /** Waits for the batch asked for before. */
    Message<List<Object>> await() {
        Message<List<Object>> batch = within(20_000);
        if (batch == null) {
            throw new AssertionError("no batch came");
        }
        return batch;
    }

    /** Asks, waits and acknowledges. */
    List<Object> take() {
        Message<List<Object>> batch = next();
        acknowledge(batch);
        return batch.getPayload();
    }

    static void acknowledge(Message<?> batch) {
        batch.ack().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }

    static void refuse(Message<?> batch, String reason) {
        batch.nack(new IllegalStateException(reason))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static ReceivedMessage only(Message<?> batch) {
        List<ReceivedMessage> messages =
                batch.getMetadata(ReceivedBatch.class).orElseThrow().messages();
        if (messages.size() != 1) {
            throw new AssertionError("not one message but " + messages);
        }
        return messages.getFirst();
    }

    Consumer consumer() {
        return consumer;
    }

    CompletableFuture<Void> completed() {
        return completed;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
    }

    @Override
    public void onNext(Message<List<Object>> batch) {
        received.add(batch);
    }

    @Override
    public void onError(Throwable fault) {
        completed.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        completed.complete(null);
    }
}
