package dev.tidings.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer. What happens when the service dies in the middle of it is decided here;
 * the proxy is not told, since it would reset the response, and a response that was reset never
 * says that it has ended, so that a graceful shutdown would wait for it in vain.
 */
final class AnswerBody extends BodyStream {

    private final Handler<Throwable> brokenOff;

    AnswerBody(ReadStream<Buffer> source, Handler<Throwable> brokenOff) {
        super(source);
        this.brokenOff = brokenOff;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return super.exceptionHandler(handler == null ? null : brokenOff);
    }
}
