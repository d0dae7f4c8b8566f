package dev.tidings.messaging.kafka;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;

/** A record that could be read. */
record Element(KafkaRecord<?, byte[]> record, Object payload) {

    int bytes() {
        return record.getPayload().length;
    }
}
