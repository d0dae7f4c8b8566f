package dev.tidings.job.transport.kafka;

import java.nio.ByteBuffer;
import org.apache.kafka.common.memory.MemoryPool;

/**
 * The memory for what brokers answer to one producer, over all of its connections: some answers of
 * the largest size. What finds no room waits on its connection until another was read. Used by the
 * thread of the producer only.
 */
final class AnswerPool implements MemoryPool {

    /** Answers of the largest size that may be under way at a time. */
    private static final int LARGEST_AT_ONCE = 2;

    private final FrameLimit limit;
    private final long size;
    private long used;

    AnswerPool(FrameLimit limit, int largest) {
        this.limit = limit;
        this.size = (long) largest * LARGEST_AT_ONCE;
    }

    @Override
    @SuppressWarnings("NullAway") // null is how a pool says that there is no room for now
    public ByteBuffer tryAllocate(int bytes) {
        limit.check(bytes);
        if (isOutOfMemory()) {
            return null;
        }
        used += bytes;
        return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
        used = Math.max(0, used - buffer.capacity());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long availableMemory() {
        return size - used;
    }

    @Override
    public boolean isOutOfMemory() {
        return used >= size;
    }
}
