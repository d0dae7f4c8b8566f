package dev.tidings.kit.connection;

import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Dialect;
import dev.tidings.kit.problem.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The first to see the bytes of a connection. It lets the server have one request at a time: its
 * head when it is whole and as RFC 9112 wants it, then its body as it comes, and nothing of the
 * next before it is answered. What is malformed or too slow is refused, and the connection closed.
 */
final class ConnectionGuard extends ChannelDuplexHandler
        implements Connections.Member, AnswerWatch.Listener {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int MAX_AHEAD = 64 * 1024;
    private static final int MAX_LEFTOVER = 16 * 1024 * 1024;
    private static final long FAREWELL = Duration.ofSeconds(2).toNanos();

    private enum Stage {
        HEAD,
        BODY,
        ANSWER,
        LEAVING
    }

    private final Connections connections;
    private final ConnectionRules rules;
    private final Refusal refusal;
    private final WaitClock clock = new WaitClock();
    private final HeadBuffer head;
    private @Nullable ChannelHandlerContext context;

    // Read by other threads as well.
    private volatile Stage stage = Stage.HEAD;
    private volatile long since = System.nanoTime();
    private volatile boolean headBegun;
    private volatile boolean bodySlow;
    private volatile boolean served;
    private volatile boolean unread;

    private long memory;
    private Dialect dialect = Dialect.COMMERCE;
    private BodyProgress body = new BodyProgress(new BodyFraming.None());
    private boolean waitsToBeAsked;
    private boolean answerBegun;
    private boolean answered = true;
    private @Nullable ByteBuf ahead;
    private long leftover;

    ConnectionGuard(Connections connections, Refusal refusal) {
        this.connections = connections;
        this.rules = connections.rules();
        this.refusal = refusal;
        this.head = new HeadBuffer(rules);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
    }

    /** Servers that are not of HTTP/1 alone, such as a broker within a test, are left alone. */
    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        HttpResponseEncoder encoder = ctx.pipeline().get(HttpResponseEncoder.class);
        if (encoder == null || ctx.pipeline().get(HttpRequestDecoder.class) == null) {
            ctx.pipeline().remove(this);
            ctx.fireChannelActive();
        } else if (connections.admit(this)) {
            String name = ctx.pipeline().context(encoder).name();
            ctx.pipeline().addAfter(name, null, new AnswerWatch(this));
            ctx.fireChannelActive();
        } else {
            ctx.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        connections.remove(this);
        drop(ctx);
        ctx.fireChannelInactive();
    }

    @Override
    public void read(ChannelHandlerContext ctx) {
        clock.ask(System.nanoTime());
        ctx.read();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        clock.got(System.nanoTime());
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf in = (ByteBuf) message;
        try {
            while (in.isReadable()) {
                take(ctx, in);
            }
        } catch (Problem refused) {
            refuse(ctx, refused);
        } finally {
            in.release();
        }
    }

    private void take(ChannelHandlerContext ctx, ByteBuf in) {
        if (ahead != null) {
            keepForLater(ctx, in);
            return;
        }
        switch (stage) {
            case HEAD -> takeHead(ctx, in);
            case BODY -> takeBody(ctx, in);
            case ANSWER -> keepForLater(ctx, in);
            case LEAVING -> ignore(ctx, in);
        }
    }

    private void takeHead(ChannelHandlerContext ctx, ByteBuf in) {
        if (!head.isBegun()) {
            since = System.nanoTime();
        }
        ByteBuf whole = head.take(in, ctx.alloc());
        noteMemory(ctx);
        if (whole != null) {
            beginRequest(ctx, whole);
        }
    }

    private void beginRequest(ChannelHandlerContext ctx, ByteBuf whole) {
        RequestHead read = read(whole);
        body = new BodyProgress(read.body());
        waitsToBeAsked = read.waits();
        answered = false;
        answerBegun = false;
        bodySlow = false;
        clock.start(System.nanoTime());
        enter(body.isWhole() ? Stage.ANSWER : Stage.BODY);
        ctx.fireChannelRead(whole);
    }

    private RequestHead read(ByteBuf whole) {
        String text = whole.toString(StandardCharsets.ISO_8859_1);
        dialect = RequestLine.dialectIn(text);
        try {
            return RequestHead.read(text);
        } catch (Problem refused) {
            whole.release();
            throw refused;
        }
    }

    private void takeBody(ChannelHandlerContext ctx, ByteBuf in) {
        ByteBuf part = body.take(in);
        waitsToBeAsked = false;
        bodySlow = rules.isSlow(body.bytes(), clock.waited(System.nanoTime()));
        if (body.isWhole()) {
            enter(Stage.ANSWER);
            goOn(ctx);
        }
        ctx.fireChannelRead(part);
    }

    /** The beginning of requests that come before the one under way is answered. */
    private void keepForLater(ChannelHandlerContext ctx, ByteBuf in) {
        if (ahead == null) {
            ahead = ctx.alloc().buffer(in.readableBytes());
        }
        if (ahead.readableBytes() + in.readableBytes() > MAX_AHEAD) {
            leave(ctx);
            ctx.close();
        } else {
            ahead.writeBytes(in);
            noteMemory(ctx);
        }
    }

    private void takeAhead(ChannelHandlerContext ctx) {
        ByteBuf kept = ahead;
        ahead = null;
        noteMemory(ctx);
        if (kept != null) {
            channelRead(ctx, kept);
            ctx.fireChannelReadComplete();
        }
    }

    private void ignore(ChannelHandlerContext ctx, ByteBuf in) {
        leftover += in.readableBytes();
        in.skipBytes(in.readableBytes());
        if (leftover > MAX_LEFTOVER) {
            ctx.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (stage == Stage.LEAVING) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
        } else {
            ctx.write(message, promise);
        }
    }

    /** Who was answered before all was read is not cut off under the answer. */
    @Override
    public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
        if (stage == Stage.BODY && answered) {
            leave(ctx);
            endOutput(ctx);
            ctx.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else {
            ctx.close(promise);
        }
    }

    @Override
    public void asked() {
        waitsToBeAsked = false;
        clock.start(System.nanoTime());
    }

    @Override
    public void begun() {
        answerBegun = true;
    }

    @Override
    public void ended() {
        answered = true;
        served = true;
        if (context != null) {
            goOn(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        goOn(ctx);
        ctx.fireChannelWritabilityChanged();
    }

    /**
     * To the next request, once the client has read enough of the answer: who asks and does not
     * read would have answers without end kept for it.
     */
    private void goOn(ChannelHandlerContext ctx) {
        if (stage != Stage.ANSWER || !answered) {
            return;
        }
        boolean read = ctx.channel().isWritable();
        if (read) {
            enter(Stage.HEAD);
            onLoop(this::takeAhead);
        } else if (!unread) {
            since = System.nanoTime();
        }
        unread = !read;
        // What is flushed in a moment is not kept.
        onLoop(this::noteMemory);
    }

    private void refuse(ChannelHandlerContext ctx, Problem problem) {
        boolean unanswered = stage == Stage.HEAD || !answered && !answerBegun;
        Dialect form = head.size() > 0 ? RequestLine.dialectIn(head.text()) : dialect;
        leave(ctx);
        if (unanswered) {
            ByteBuf answer = Unpooled.wrappedBuffer(refusal.bytes(problem, form));
            ctx.writeAndFlush(answer).addListener(sent -> endOutput(ctx));
        } else if (answered) {
            ctx.flush();
            endOutput(ctx);
        } else {
            ctx.close();
        }
    }

    /** To close at once would reset the connection, and the client might not see the answer. */
    private static void endOutput(ChannelHandlerContext ctx) {
        if (ctx.channel() instanceof DuplexChannel duplex && duplex.isActive()) {
            duplex.shutdownOutput();
        } else {
            ctx.close();
        }
    }

    private void leave(ChannelHandlerContext ctx) {
        enter(Stage.LEAVING);
        drop(ctx);
        ctx.channel().config().setAutoRead(true);
    }

    private void drop(ChannelHandlerContext ctx) {
        head.reset();
        ReferenceCountUtil.release(ahead);
        ahead = null;
        unread = false;
        noteMemory(ctx);
    }

    /** What is kept for the client: what it has not sent the rest of, and what it has not read. */
    private void noteMemory(ChannelHandlerContext ctx) {
        headBegun = head.isBegun();
        long before = memory;
        memory = head.size();
        memory += ahead == null ? 0 : ahead.capacity();
        memory += unread ? ctx.channel().bytesBeforeWritable() : 0;
        if (memory != before) {
            connections.resized(memory - before);
        }
    }

    private void enter(Stage next) {
        since = System.nanoTime();
        stage = next;
    }

    @Override
    public @Nullable SocketAddress address() {
        return context == null ? null : context.channel().remoteAddress();
    }

    @Override
    public Standing standing() {
        return new Standing(doing(), since);
    }

    private Standing.Doing doing() {
        return switch (stage) {
            case LEAVING -> Standing.Doing.LEAVING;
            case HEAD -> headBegun ? Standing.Doing.IN_A_HEAD : betweenRequests();
            case BODY -> bodySlow ? Standing.Doing.IN_A_SLOW_BODY : Standing.Doing.BUSY;
            case ANSWER -> unread ? Standing.Doing.NOT_READING : Standing.Doing.BUSY;
        };
    }

    private Standing.Doing betweenRequests() {
        return served ? Standing.Doing.KEPT : Standing.Doing.SILENT;
    }

    @Override
    public void giveWay() {
        onLoop(ctx -> {
            leave(ctx);
            ctx.close();
        });
    }

    @Override
    public void check(long now) {
        if (stage == Stage.BODY || isOver(now)) {
            onLoop(this::checkHere);
        }
    }

    private boolean isOver(long now) {
        return now - since > patience();
    }

    /** How long it may stay in this stage. */
    private long patience() {
        return switch (stage) {
            case LEAVING -> FAREWELL;
            case HEAD -> (headBegun ? rules.headTimeout() : rules.idleTimeout()).toNanos();
            case ANSWER -> unread ? rules.idleTimeout().toNanos() : Long.MAX_VALUE;
            case BODY -> Long.MAX_VALUE;
        };
    }

    private void checkHere(ChannelHandlerContext ctx) {
        long now = System.nanoTime();
        if (stage == Stage.BODY) {
            checkBody(ctx, now);
        } else if (isOver(now) && headBegun) {
            refuse(ctx, tooSlow());
        } else if (isOver(now)) {
            ctx.close();
        }
    }

    private void checkBody(ChannelHandlerContext ctx, long now) {
        if (waitsToBeAsked || !ctx.channel().config().isAutoRead()) {
            clock.pause();
            return;
        }
        bodySlow = rules.isSlow(body.bytes(), clock.waited(now));
        if (rules.isOver(body.bytes(), clock.waited(now))) {
            refuse(ctx, tooSlow());
        }
    }

    private void onLoop(Consumer<ChannelHandlerContext> step) {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            ctx.executor().execute(() -> step.accept(ctx));
        }
    }

    private static CommonProblem tooSlow() {
        return new CommonProblem.OtherStatus(REQUEST_TIMEOUT, "Request Timeout");
    }
}
