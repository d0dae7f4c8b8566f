package dev.tidings.job.transport.kafka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * The producer of one integration. It is made when there is something to send, and made anew after
 * a fault that a producer does not recover from.
 */
final class KafkaSender {

    private final Supplier<VettedProducer> open;
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable VettedProducer current;
    private volatile boolean closed;

    /**
     * A sender.
     *
     * @param threads that may block: a producer waits for metadata on the caller's thread
     */
    KafkaSender(Supplier<VettedProducer> open, Executor threads) {
        this.open = open;
        this.threads = threads;
    }

    /** Sends a record; succeeds when all replicas that are in sync have it. */
    CompletableFuture<Void> send(ProducerRecord<String, byte[]> message) {
        CompletableFuture<Void> sent = new CompletableFuture<>();
        threads.execute(() -> send(message, sent));
        return sent;
    }

    private void send(ProducerRecord<String, byte[]> message, CompletableFuture<Void> sent) {
        VettedProducer producer = null;
        try {
            VettedProducer using = producer();
            producer = using;
            var unused =
                    using.producer()
                            .send(message, (metadata, fault) -> complete(sent, using, fault));
        } catch (RuntimeException fault) {
            complete(sent, producer, fault);
        }
    }

    private VettedProducer producer() {
        lock.lock();
        try {
            VettedProducer known = current;
            if (known == null) {
                known = open.get();
                current = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void complete(
            CompletableFuture<Void> sent,
            @Nullable VettedProducer producer,
            @Nullable Exception fault) {
        if (producer != null && (closed || fault != null && !isRecovering(fault))) {
            drop(producer);
        }
        if (fault == null) {
            sent.complete(null);
            return;
        }
        sent.completeExceptionally(
                producer == null ? fault : new SendException(fault, producer.lastFault().get()));
    }

    private static boolean isRecovering(Exception fault) {
        return fault instanceof RetriableException || fault instanceof RecordTooLargeException;
    }

    private void drop(VettedProducer producer) {
        lock.lock();
        try {
            if (current == producer) {
                current = null;
                threads.execute(producer::close);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of the producer when what it has is through, and of one that is made after this. */
    void close() {
        closed = true;
        threads.execute(() -> {
            VettedProducer producer = current;
            if (producer != null) {
                drop(producer);
            }
        });
    }
}
