package dev.tidings.messaging.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** A message on its way into a queue, already in bytes. */
record OutgoingMessage(
        Message<?> message,
        Buffer payload,
        @Nullable String key,
        @Nullable String headers,
        Deadline deadline) {

    static OutgoingMessage from(Message<?> message, PayloadCodec codec, Deadline deadline)
            throws JsonProcessingException {
        MessageAttributes attributes =
                message.getMetadata(MessageAttributes.class).orElseGet(MessageAttributes::none);
        return new OutgoingMessage(
                message,
                codec.encode(message.getPayload()),
                attributes.key(),
                codec.encodeHeaders(attributes.headers()),
                deadline);
    }
}
