package dev.tidings.job.transport.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to an answer: it waits for a connection, is carried by one, and when that
 * was a kept one that is gone, by another.
 */
public final class HttpCall {

    private final HttpRequest request;
    private final int bodyLimit;
    private final Promise<HttpAnswer> answer;
    private final ConnectionPool pool;

    // Any thread may ask for these; what they mean together is explained in end().
    private volatile List<InetAddress> addresses = List.of();
    private volatile boolean again;
    private volatile @Nullable HttpConnection carrier;

    HttpCall(HttpRequest request, int bodyLimit, Promise<HttpAnswer> answer, ConnectionPool pool) {
        this.request = request;
        this.bodyLimit = bodyLimit;
        this.answer = answer;
        this.pool = pool;
    }

    /**
     * The answer, once it is complete, cut off or at the deadline; fails when none has begun.
     * Completes on the context that the call was made on.
     */
    public Future<HttpAnswer> answer() {
        return answer.future();
    }

    /** Nobody waits for the answer any more. */
    public void hangUp() {
        end(new CancellationException("nobody waits for the answer"));
    }

    void expire(String late) {
        end(new TimeoutException(late));
    }

    /**
     * Whoever ends a call writes that it is over before it looks for the carrier, and who carries
     * it says so before it looks whether it is over: one of them sees the other.
     */
    private void end(Exception why) {
        if (carrier == null) {
            fail(why);
            pool.leave(this);
        }
        HttpConnection carrying = carrier;
        if (carrying != null) {
            carrying.giveUp(this, why);
        }
    }

    void to(List<InetAddress> vetted) {
        addresses = vetted;
    }

    HttpRequest request() {
        return request;
    }

    int bodyLimit() {
        return bodyLimit;
    }

    List<InetAddress> addresses() {
        return addresses;
    }

    /** It goes once more, over a connection that nothing was sent on before. */
    void onceMore() {
        again = true;
        carrier = null;
    }

    boolean needsFreshConnection() {
        return again;
    }

    void carriedBy(HttpConnection connection) {
        carrier = connection;
    }

    boolean isOver() {
        return answer.future().isComplete();
    }

    void complete(HttpAnswer answered) {
        answer.tryComplete(answered);
    }

    void fail(Throwable why) {
        answer.tryFail(why);
    }
}
