package dev.tidings.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that fails once it has more bytes than it may; not one byte over the limit goes on. */
final class LimitedBody extends BodyStream {

    private final BodyRules rules;
    private long seen;
    private @Nullable Handler<Throwable> faults;

    LimitedBody(ReadStream<Buffer> source, BodyRules rules) {
        super(source);
        this.rules = rules;
    }

    boolean isOverLimit() {
        return seen > rules.maxBytes();
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        return super.handler(handler == null ? null : chunk -> pass(chunk, handler));
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        faults = handler;
        return super.exceptionHandler(handler);
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
