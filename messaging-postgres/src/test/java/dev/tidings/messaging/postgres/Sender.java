package dev.tidings.messaging.postgres;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Sends as an emitter does, one message after the other, and counts what it is asked for. */
final class Sender implements Flow.Subscription {

    private final Writer writer;
    private final AtomicLong requested = new AtomicLong();

    Sender(Writer writer) {
        this.writer = writer;
        writer.onSubscribe(this);
    }

    /** Completes as the message's acknowledgement or refusal. */
    CompletableFuture<Void> send(Object payload, Object... metadata) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        writer.onNext(
                Message.of(payload, List.of(metadata))
                        .withAck(() -> {
                            answer.complete(null);
                            return CompletableFuture.completedStage(null);
                        })
                        .withNack(reason -> {
                            answer.completeExceptionally(reason);
                            return CompletableFuture.completedStage(null);
                        }));
        return answer;
    }

    /** Sends and waits until all are acknowledged. */
    void sendAll(Stream<?> payloads) {
        CompletableFuture.allOf(payloads.map(this::send).toArray(CompletableFuture[]::new))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    long requested() {
        return requested.get();
    }

    @Override
    public void request(long messages) {
        requested.addAndGet(messages);
    }

    @Override
    public void cancel() {}
}
