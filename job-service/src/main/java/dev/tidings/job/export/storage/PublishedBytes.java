package dev.tidings.job.export.storage;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * What a publisher sends, as a stream of Vert.x: paused at first, its handlers run on one context,
 * and no more than a few chunks ahead of the reader.
 */
final class PublishedBytes implements ReadStream<Buffer>, Subscriber<ByteBuffer> {

    private static final int AHEAD = 4;

    private final Context context;
    private final Queue<Buffer> arrived = new ArrayDeque<>();
    private long demand;
    private boolean over;
    private boolean cancelled;
    private @Nullable Throwable fault;
    private @Nullable Subscription subscription;
    private @Nullable Handler<Buffer> chunks;
    private @Nullable Handler<Void> ends;
    private @Nullable Handler<Throwable> faults;

    PublishedBytes(Context context) {
        this.context = context;
    }

    /** Takes nothing more from the publisher. */
    void cancel() {
        Subscription current;
        synchronized (this) {
            cancelled = true;
            arrived.clear();
            current = subscription;
        }
        if (current != null) {
            current.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription begun) {
        synchronized (this) {
            subscription = begun;
        }
        begun.request(AHEAD);
    }

    @Override
    public void onNext(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        synchronized (this) {
            if (!cancelled) {
                arrived.add(Buffer.buffer(copy));
            }
        }
        deliverSoon();
    }

    @Override
    public void onError(Throwable cause) {
        synchronized (this) {
            fault = cause;
        }
        onComplete();
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            over = true;
        }
        deliverSoon();
    }

    @Override
    public synchronized ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        chunks = handler;
        return this;
    }

    @Override
    public synchronized ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        ends = handler;
        return this;
    }

    @Override
    public synchronized ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        faults = handler;
        return this;
    }

    @Override
    public synchronized ReadStream<Buffer> pause() {
        demand = 0;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        synchronized (this) {
            demand = demand + amount < 0 ? Long.MAX_VALUE : demand + amount;
        }
        deliverSoon();
        return this;
    }

    private void deliverSoon() {
        context.runOnContext(now -> deliver());
    }

    private void deliver() {
        Optional<Buffer> chunk = next();
        while (chunk.isPresent()) {
            handle(chunks, chunk.get());
            requestOne();
            chunk = next();
        }
        if (takeEnd()) {
            end();
        }
    }

    private synchronized Optional<Buffer> next() {
        if (demand == 0 || arrived.isEmpty()) {
            return Optional.empty();
        }
        demand = demand == Long.MAX_VALUE ? demand : demand - 1;
        return Optional.of(arrived.remove());
    }

    private void requestOne() {
        if (subscription != null) {
            subscription.request(1);
        }
    }

    /** Whether all was delivered and the end has not been told yet. */
    private synchronized boolean takeEnd() {
        boolean now = over && arrived.isEmpty() && !cancelled;
        over = over && !now;
        return now;
    }

    private void end() {
        if (fault != null) {
            handle(faults, fault);
        } else if (ends != null) {
            ends.handle(null);
        }
    }

    private static <T> void handle(@Nullable Handler<T> handler, T what) {
        if (handler != null) {
            handler.handle(what);
        }
    }
}
