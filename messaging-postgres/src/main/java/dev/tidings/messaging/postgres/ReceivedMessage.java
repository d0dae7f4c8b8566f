package dev.tidings.messaging.postgres;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one message of a batch beside its payload.
 *
 * @param id of its row; a message that was given back comes again under another
 * @param attempts how often it has failed before
 * @param appendedAt when it was first appended
 */
public record ReceivedMessage(
        long id,
        @Nullable String key,
        Map<String, String> headers,
        int attempts,
        Instant appendedAt) {

    public ReceivedMessage {
        headers = Map.copyOf(headers);
    }
}
