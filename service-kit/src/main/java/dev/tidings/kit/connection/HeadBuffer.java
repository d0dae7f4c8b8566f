package dev.tidings.kit.connection;

import dev.tidings.kit.problem.CommonProblem;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps what has come of a head until it is whole. */
final class HeadBuffer {

    private final ConnectionRules rules;
    private HeadEnd end;
    private boolean begun;
    private boolean afterEmptyLine;
    private @Nullable ByteBuf part;

    HeadBuffer(ConnectionRules rules) {
        this.rules = rules;
        this.end = new HeadEnd(rules.maxLine(), rules.maxHeaders());
    }

    /** Whether a head has begun that is not whole yet. */
    boolean isBegun() {
        return begun;
    }

    /** How much memory is taken by what has come. */
    int size() {
        return part == null ? 0 : part.capacity();
    }

    /**
     * Takes bytes up to the end of the head.
     *
     * @return the whole head, which is the caller's from now on, or {@code null}
     * @throws dev.tidings.kit.problem.Problem when this can be no head
     */
    @Nullable ByteBuf take(ByteBuf in, ByteBufAllocator memory) {
        begun = true;
        int last = in.forEachByte(end);
        ByteBuf next = in.readSlice(last < 0 ? in.readableBytes() : last + 1 - in.readerIndex());
        if (!end.reached()) {
            part = (part == null ? memory.buffer(next.readableBytes()) : part).writeBytes(next);
            return null;
        }
        return end.isEmptyLine() ? skipEmptyLine() : whole(next);
    }

    /** What has come so far, as text. */
    String text() {
        return part == null ? "" : part.toString(StandardCharsets.ISO_8859_1);
    }

    /** Forgets what has come, and begins anew. */
    void reset() {
        ReferenceCountUtil.release(part);
        part = null;
        begun = false;
        afterEmptyLine = false;
        end = new HeadEnd(rules.maxLine(), rules.maxHeaders());
    }

    private @Nullable ByteBuf skipEmptyLine() {
        if (afterEmptyLine) {
            throw new CommonProblem.BadRequest("The request begins with an empty line");
        }
        reset();
        begun = true;
        afterEmptyLine = true;
        return null;
    }

    private ByteBuf whole(ByteBuf next) {
        ByteBuf whole = part == null ? next.retain() : part.writeBytes(next);
        part = null;
        reset();
        return whole;
    }
}
