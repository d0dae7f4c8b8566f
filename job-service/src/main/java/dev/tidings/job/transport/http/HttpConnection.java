package dev.tidings.job.transport.http;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.net.InetAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection that carries one request at a time. What it does it does on its context; the pool
 * may call it from anywhere.
 */
final class HttpConnection {

    private static final String CLOSED = "the receiver closed the connection";

    private final Origin origin;
    private final InetAddress address;
    private final NetSocket socket;
    private final Context context;
    private final ConnectionPool pool;
    private final int headLimit;

    private @Nullable Exchange exchange;
    private @Nullable Throwable broken;
    private boolean used;

    private volatile long idleSince = System.nanoTime();
    private volatile boolean closed;

    /** A request that was sent, and what comes back. */
    private static final class Exchange {
        private final HttpCall call;
        private final AnswerReader reader;
        private boolean sent;

        private Exchange(HttpCall call, int headLimit) {
            this.call = call;
            this.reader = new AnswerReader(headLimit, call.bodyLimit());
        }
    }

    /** Takes over a socket; called on its context. */
    HttpConnection(
            Origin origin,
            InetAddress address,
            NetSocket socket,
            Context context,
            ConnectionPool pool,
            int headLimit) {
        this.origin = origin;
        this.address = address;
        this.socket = socket;
        this.context = context;
        this.pool = pool;
        this.headLimit = headLimit;
        socket.handler(this::received);
        socket.exceptionHandler(fault -> broken = fault);
        socket.closeHandler(end -> gone());
    }

    Origin origin() {
        return origin;
    }

    /** It is open and leads to an address that was vetted for this call. */
    boolean leadsTo(HttpCall call) {
        return !closed && call.addresses().contains(address);
    }

    Duration idleFor() {
        return Duration.ofNanos(System.nanoTime() - idleSince);
    }

    void carry(HttpCall call) {
        context.runOnContext(now -> begin(call));
    }

    void close() {
        closed = true;
        context.runOnContext(now -> socket.close());
    }

    /** The call ends with what there is of an answer, or else for this reason. */
    void giveUp(HttpCall call, Exception why) {
        context.runOnContext(now -> {
            Exchange current = exchange;
            if (current != null && current.call == call) {
                current.reader.abandon(String.valueOf(why.getMessage()));
                end(current, why);
            }
        });
    }

    private void begin(HttpCall call) {
        call.carriedBy(this);
        if (closed) {
            call.onceMore();
            pool.take(call);
        } else if (call.isOver()) {
            pool.idle(this);
        } else {
            Exchange begun = new Exchange(call, headLimit);
            exchange = begun;
            socket.write(call.request().encoded()).onSuccess(sent -> begun.sent = true);
        }
    }

    private void received(Buffer bytes) {
        Exchange current = exchange;
        if (current == null) {
            pool.keepsNone(origin);
            close();
            return;
        }
        current.reader.read(bytes);
        if (current.reader.isOver()) {
            end(current, current.reader.fault());
        }
    }

    private void gone() {
        boolean byOrigin = !closed;
        closed = true;
        Exchange current = exchange;
        if (current != null) {
            cutOff(current);
        } else if (byOrigin) {
            pool.closedByOrigin(origin, idleFor());
        }
        pool.gone(this);
    }

    private void cutOff(Exchange current) {
        Throwable fault = broken;
        if (fault == null) {
            current.reader.closed(CLOSED);
        } else {
            current.reader.abandon(CLOSED);
        }
        boolean began = current.reader.hasBegun();
        end(
                current,
                began
                        ? current.reader.fault()
                        : fault == null ? new ClosedChannelException() : fault);
    }

    private void end(Exchange current, Throwable unlessAnswered) {
        boolean onceMore = used && !current.call.isOver() && wasNotForThisRequest(current.reader);
        exchange = null;
        used = true;
        if (onceMore || current.reader.hasMore()) {
            pool.keepsNone(origin);
        }
        release(current);
        if (onceMore) {
            current.call.onceMore();
            pool.take(current.call);
        } else {
            current.reader
                    .answer()
                    .ifPresentOrElse(
                            current.call::complete, () -> current.call.fail(unlessAnswered));
        }
    }

    private void release(Exchange current) {
        idleSince = System.nanoTime();
        if (current.sent && !closed && current.reader.leavesConnectionUsable()) {
            pool.idle(this);
        } else {
            close();
        }
    }

    /**
     * A kept connection that ends without one byte ended before the request arrived, and what comes
     * over it and is no answer was left over from the one before: the receiver has refused nothing.
     */
    private boolean wasNotForThisRequest(AnswerReader reader) {
        return reader.isNoAnswer() || (closed && !reader.hasBegun());
    }
}
