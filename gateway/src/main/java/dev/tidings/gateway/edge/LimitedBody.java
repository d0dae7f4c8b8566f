package dev.tidings.gateway.edge;

import dev.tidings.kit.body.Pace;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Problem;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A body of which the first part is here, and the rest follows. It fails once it has more bytes
 * than it may, not one of which goes on, or when it does not come.
 */
final class LimitedBody extends BodyStream {

    private final BodyRules rules;
    private final Pace.Watch watch;
    private @Nullable Buffer first;
    private long seen;
    private boolean paused = true;
    private @Nullable Problem refusal;
    private @Nullable Handler<Buffer> chunks;
    private @Nullable Handler<Throwable> faults;

    LimitedBody(HttpServerRequest rest, Upload.Begun begun, BodyRules rules) {
        super(rest);
        this.rules = rules;
        this.first = Buffer.buffer(begun.first());
        this.watch =
                begun.pace().watch(begun.vertx(), () -> refuse(new CommonProblem.RequestTimeout()));
        watch.rest();
    }

    /** Why it was cut off; {@code null} when it was not. */
    @Nullable Problem refusal() {
        return refusal;
    }

    /** Nobody waits for it any more. */
    void leave() {
        watch.stop();
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        chunks = handler;
        return super.handler(handler == null ? null : this::pass);
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        faults = handler;
        return super.exceptionHandler(handler);
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        return super.endHandler(
                handler == null
                        ? null
                        : end -> {
                            watch.stop();
                            handler.handle(end);
                        });
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        watch.rest();
        return super.pause();
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        watch.goOn();
        passFirst();
        return paused ? this : super.resume();
    }

    /** Whoever takes it may have enough with that. */
    private void passFirst() {
        Buffer part = first;
        if (part != null && chunks != null) {
            first = null;
            pass(part);
        }
    }

    private void pass(Buffer chunk) {
        if (refusal != null || chunks == null) {
            return;
        }
        watch.moved();
        seen += chunk.length();
        if (seen > rules.maxBytes()) {
            refuse(rules.tooLarge());
        } else {
            chunks.handle(chunk);
        }
    }

    private void refuse(Problem why) {
        if (refusal == null) {
            refusal = why;
            watch.stop();
            if (faults != null) {
                faults.handle(why);
            }
        }
    }
}
