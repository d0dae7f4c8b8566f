package dev.tidings.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that fails once it has more bytes than it may; not one byte over the limit goes on. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final BodyRules rules;
    private long seen;
    private @Nullable Handler<Throwable> faults;

    LimitedBody(ReadStream<Buffer> source, BodyRules rules) {
        this.source = source;
        this.rules = rules;
    }

    boolean isOverLimit() {
        return seen > rules.maxBytes();
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        faults = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (isOverLimit()) {
            return;
        }
        seen += chunk.length();
        if (!isOverLimit()) {
            handler.handle(chunk);
        } else if (faults != null) {
            faults.handle(rules.tooLarge());
        }
    }
}
