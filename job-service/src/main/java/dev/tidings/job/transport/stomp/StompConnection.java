package dev.tidings.job.transport.stomp;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.stomp.DefaultStompFrame;
import io.netty.handler.codec.stomp.StompCommand;
import io.netty.handler.codec.stomp.StompFrame;
import io.netty.handler.codec.stomp.StompHeaders;
import io.netty.handler.codec.stomp.StompSubframeAggregator;
import io.netty.handler.codec.stomp.StompSubframeDecoder;
import io.netty.handler.codec.stomp.StompSubframeEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.NetSocketInternal;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a broker. Messages are written as they come, and each is through when its own
 * receipt is there; an ERROR frame or the end of the connection fails what is still waiting, at
 * once.
 *
 * <p>Lives on the event loop of its socket; everything is called there.
 */
final class StompConnection {

    private static final String HANDLER = "handler";
    private static final String DECODER = "stomp-decoder";
    private static final int MISSED_HEART_BEATS = 2;

    private final Vertx vertx;
    private final NetSocketInternal socket;
    private final StompOptions options;
    private final Promise<StompConnection> loggedIn = Promise.promise();
    private final Promise<Void> closed = Promise.promise();
    private final Map<String, Promise<Void>> awaited = new HashMap<>();
    private @Nullable Throwable end;
    private boolean retired;
    private long sent;

    /** How many receipts may still come for messages that nobody waits for any longer. */
    private long lateReceipts;

    StompConnection(Vertx vertx, NetSocketInternal socket, StompOptions options) {
        this.vertx = vertx;
        this.socket = socket;
        this.options = options;
    }

    /** Logs in; fails with {@link StompRefusedException} when the broker refuses. */
    Future<StompConnection> logIn(String host, StompLogin login) {
        ChannelPipeline pipeline = socket.channelHandlerContext().pipeline();
        pipeline.addBefore(HANDLER, "stomp-encoder", new StompSubframeEncoder());
        pipeline.addBefore(
                HANDLER,
                DECODER,
                new StompSubframeDecoder(FrameBounds.LARGEST_HEAD, FrameBounds.LARGEST_CONTENT));
        pipeline.addBefore(
                HANDLER, "stomp-frames", new StompSubframeAggregator(FrameBounds.LARGEST_CONTENT));
        FrameBounds.around(pipeline, DECODER);
        socket.messageHandler(this::received);
        socket.exceptionHandler(this::end);
        socket.closeHandler(gone -> end(new ClosedChannelException()));
        try {
            socket.write(connectFrame(host, login)).onFailure(this::end);
        } catch (IllegalArgumentException notALine) {
            end(notALine);
        }
        return loggedIn.future();
    }

    /** Sends a message; succeeds when the broker has confirmed it. */
    Future<Void> send(StompMessage message) {
        if (end != null) {
            return Future.failedFuture(end);
        }
        String receipt = Long.toString(++sent);
        Promise<Void> confirmed = Promise.promise();
        awaited.put(receipt, confirmed);
        long timer = vertx.setTimer(options.receiptTimeout().toMillis(), late -> overdue(receipt));
        socket.writeMessage(message.frame(receipt)).onFailure(this::end);
        return confirmed.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** How many messages wait for their receipts. */
    int underWay() {
        return awaited.size();
    }

    /** Whether it takes messages. */
    boolean isOpen() {
        return end == null && !retired;
    }

    /** Succeeds when the connection has ended, for whatever reason. */
    Future<Void> closed() {
        return closed.future();
    }

    /** Takes no more messages, and closes when what is under way is through. */
    void retire() {
        retired = true;
        closeIfDone();
    }

    private void closeIfDone() {
        if (!retired || !awaited.isEmpty() || end != null) {
            return;
        }
        if (socket.writeQueueFull()) {
            hangUp();
            return;
        }
        long timer = vertx.setTimer(options.receiptTimeout().toMillis(), unread -> hangUp());
        closed.future().onComplete(gone -> vertx.cancelTimer(timer));
        socket.writeMessage(new DefaultStompFrame(StompCommand.DISCONNECT))
                .onComplete(written -> socket.close());
    }

    /** At once: a socket that is closed waits until the other side has read what was written. */
    private void hangUp() {
        socket.channelHandlerContext().close();
    }

    /**
     * Written by hand: a login's values stand as they are (STOMP 1.2 escapes nothing in CONNECT),
     * and Netty's encoder refuses a colon in them, which a password may have. They are single
     * lines, which integration-service insists on.
     */
    private Buffer connectFrame(String host, StompLogin login) {
        long beat = options.heartBeat().toMillis();
        return Buffer.buffer(
                """
                CONNECT
                accept-version:1.1,1.2
                host:%s
                login:%s
                passcode:%s
                heart-beat:%d,%d

                \0\
                """
                        .formatted(
                                inOneLine(host),
                                inOneLine(login.username()),
                                inOneLine(login.password()),
                                beat,
                                beat));
    }

    private static String inOneLine(String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a value of a login must be a single line");
        }
        return value;
    }

    private void received(Object message) {
        try {
            if (end == null && message instanceof StompFrame frame) {
                received(frame);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void received(StompFrame frame) {
        switch (frame.command()) {
            case CONNECTED -> connected(frame);
            case RECEIPT -> confirmed(frame.headers().getAsString(StompHeaders.RECEIPT_ID));
            case ERROR -> refused(frame);
            default -> end(new IOException("the other side does not speak STOMP"));
        }
    }

    private void connected(StompFrame frame) {
        if (loggedIn.future().isComplete()) {
            end(new IOException("the broker logs in twice"));
            return;
        }
        HeartBeat agreed =
                HeartBeat.agreed(
                        options.heartBeat(), frame.headers().getAsString(StompHeaders.HEART_BEAT));
        if (agreed.sent().isPositive()) {
            long timer = vertx.setPeriodic(agreed.sent().toMillis(), beat -> socket.write("\n"));
            closed.future().onComplete(gone -> vertx.cancelTimer(timer));
        }
        if (agreed.expected().isPositive()) {
            closeWhenSilentFor(agreed.expected().multipliedBy(MISSED_HEART_BEATS));
        }
        loggedIn.tryComplete(this);
    }

    /** A socket closes itself on the event that this handler fires. */
    private void closeWhenSilentFor(Duration silence) {
        socket.channelHandlerContext()
                .pipeline()
                .addBefore(
                        DECODER,
                        "stomp-heart-beat",
                        new IdleStateHandler(silence.toMillis(), 0, 0, TimeUnit.MILLISECONDS));
    }

    private void confirmed(@Nullable String receipt) {
        Promise<Void> sender = receipt == null ? null : awaited.remove(receipt);
        if (sender != null) {
            sender.complete();
            closeIfDone();
        } else if (--lateReceipts < 0) {
            end(new IOException("the broker confirms what was not sent"));
        }
    }

    /** The broker hangs up after an ERROR; it is one message's if it names its receipt. */
    private void refused(StompFrame frame) {
        StompRefusedException refusal = new StompRefusedException(answer(frame));
        String receipt = frame.headers().getAsString(StompHeaders.RECEIPT_ID);
        Promise<Void> sender = receipt == null ? null : awaited.remove(receipt);
        if (sender == null) {
            end(refusal);
        } else {
            sender.fail(refusal);
            end(new ClosedChannelException());
        }
    }

    private static String answer(StompFrame frame) {
        String message = frame.headers().getAsString(StompHeaders.MESSAGE);
        String body = frame.content().toString(StandardCharsets.UTF_8).strip();
        if (message == null || message.isBlank()) {
            return body;
        }
        return body.isEmpty() || body.equals(message) ? message : message + "\n" + body;
    }

    /** A broker that is late with one receipt gets nothing new on this connection. */
    private void overdue(String receipt) {
        Promise<Void> sender = awaited.remove(receipt);
        if (sender != null) {
            lateReceipts++;
            sender.fail(new TimeoutException("no receipt"));
            retire();
        }
    }

    private void end(Throwable cause) {
        if (end != null) {
            return;
        }
        end = cause;
        loggedIn.tryFail(cause);
        List<Promise<Void>> waiting = new ArrayList<>(awaited.values());
        awaited.clear();
        waiting.forEach(sender -> sender.fail(cause));
        closed.complete();
        hangUp();
    }
}
