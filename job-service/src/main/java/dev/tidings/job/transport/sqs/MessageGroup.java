package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Destination.AwsSqs;
import dev.tidings.kit.id.Uuids;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The message group of a FIFO queue, within which SQS keeps an order. */
final class MessageGroup {

    private static final String FIFO = ".fifo";

    /** What SQS allows: alphanumeric and punctuation. */
    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private MessageGroup() {}

    /** The group of a message about this resource; {@code null} for a standard queue. */
    static @Nullable String of(AwsSqs queue, UUID store, String resourceId) {
        if (!queue.queue().path().endsWith(FIFO)) {
            return null;
        }
        return switch (queue.groupBy()) {
            case STORE -> store.toString();
            case RESOURCE -> resourceId.isEmpty() ? store.toString() : allowed(store, resourceId);
        };
    }

    private static String allowed(UUID store, String resourceId) {
        return ALLOWED.matcher(resourceId).matches()
                ? resourceId
                : Uuids.v5(store, resourceId).toString();
    }
}
