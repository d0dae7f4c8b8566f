package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination.AwsSqs;
import dev.tidings.job.transport.cloudevent.CloudEventMessage;
import io.netty.buffer.ByteBufUtil;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent.
 *
 * @param job of which this is an attempt; a FIFO queue takes it once within five minutes
 * @param group of a FIFO queue; {@code null} for a standard queue
 * @param attributes all of type String
 */
record SqsMessage(UUID job, String body, @Nullable String group, Map<String, String> attributes) {

    /** Bytes of a message, and of all messages of a call, attributes included. */
    static final int MAX_SIZE = 256 * 1_024;

    static final String ATTRIBUTE_TYPE = "String";

    static SqsMessage of(Delivery delivery, AwsSqs queue, CloudEventMessage event) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("trigger", delivery.eventType());
        attributes.put("job-id", delivery.job().toString());
        attributes.put("content-type", CloudEventMessage.CONTENT_TYPE);
        return new SqsMessage(
                delivery.job(),
                withoutNoncharacters(event.json()),
                MessageGroup.of(queue, delivery.store(), event.resourceId()),
                attributes);
    }

    int size() {
        int size = ByteBufUtil.utf8Bytes(body);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            size +=
                    attribute.getKey().length()
                            + ATTRIBUTE_TYPE.length()
                            + ByteBufUtil.utf8Bytes(attribute.getValue());
        }
        return size;
    }

    /** SQS refuses these two; in JSON they stand in strings only, where they can be escaped. */
    private static String withoutNoncharacters(String json) {
        return json.replace("\uFFFE", "\\uFFFE").replace("\uFFFF", "\\uFFFF");
    }
}
