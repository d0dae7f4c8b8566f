package dev.tidings.messaging.postgres;

import java.util.List;

/** Metadata of an incoming batch: one entry for each element of the payload, in the same order. */
public record ReceivedBatch(List<ReceivedMessage> messages) {

    public ReceivedBatch {
        messages = List.copyOf(messages);
    }
}
