package dev.tidings.job.export.storage;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * Bytes of an object on their way to a reader.
 *
 * @param stream paused until somebody reads it
 * @param release to be run when nobody does any more, whether it was read to its end or not
 */
public record StoredBytes(ReadStream<Buffer> stream, Runnable release) {}
