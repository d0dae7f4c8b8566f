package dev.tidings.kit.connection;

import io.netty.buffer.ByteBuf;

/** How much of a body has come. */
final class BodyProgress {

    private final ChunksEnd chunks = new ChunksEnd();
    private final boolean chunked;
    private long missing;
    private long bytes;

    BodyProgress(BodyFraming framing) {
        this.chunked = framing instanceof BodyFraming.Chunked;
        this.missing = framing instanceof BodyFraming.Sized sized ? sized.bytes() : 0;
    }

    boolean isWhole() {
        return chunked ? chunks.reached() : missing == 0;
    }

    /** The bytes that have come, with those of the chunks' own lines. */
    long bytes() {
        return bytes;
    }

    /**
     * Takes those of the bytes that are of the body.
     *
     * @throws dev.tidings.kit.problem.Problem when they can be no chunks
     */
    ByteBuf take(ByteBuf in) {
        int count = chunked ? chunks.count(in) : (int) Math.min(missing, in.readableBytes());
        missing -= chunked ? 0 : count;
        bytes += count;
        return in.readRetainedSlice(count);
    }
}
