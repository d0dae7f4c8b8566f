package dev.tidings.messaging.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import java.io.IOException;

/** Payloads from JSON. */
final class PayloadReader {

    private final ObjectMapper json;

    /** What became of a record. */
    sealed interface Reading {
        /** It can be handed to the handler, as one of a list. */
        record Readable(Element element) implements Reading {}

        /** It cannot, and never will. */
        record Unreadable(KafkaRecord<?, byte[]> record, Exception fault) implements Reading {}
    }

    PayloadReader(ObjectMapper json) {
        this.json = json;
    }

    Reading read(KafkaRecord<?, byte[]> record, Class<?> type) {
        try {
            Object payload = json.readValue(record.getPayload(), type);
            if (payload == null) {
                throw new IOException("the payload is a JSON null");
            }
            return new Reading.Readable(new Element(record, payload));
        } catch (IOException | RuntimeException fault) {
            return new Reading.Unreadable(record, fault);
        }
    }
}
