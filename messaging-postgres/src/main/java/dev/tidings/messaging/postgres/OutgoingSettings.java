package dev.tidings.messaging.postgres;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.spi.ConnectorFactory;

/**
 * Attributes of an outgoing channel.
 *
 * @param maxInflight messages taken from the application and not yet durable, at most
 * @param sendTimeout from a message's arrival to its acknowledgement or refusal, at most
 */
record OutgoingSettings(
        String channel,
        QueueName queue,
        int batchSize,
        int maxBatchBytes,
        int maxInflight,
        Duration sendTimeout) {

    OutgoingSettings {
        Settings.positive("batch-size", batchSize);
        Settings.positive("max-batch-bytes", maxBatchBytes);
        Settings.positive("max-inflight", maxInflight);
        Settings.positive("send-timeout", sendTimeout);
    }

    static OutgoingSettings from(Config config) {
        return new OutgoingSettings(
                config.getValue(ConnectorFactory.CHANNEL_NAME_ATTRIBUTE, String.class),
                QueueName.from(config),
                Settings.count(config, "batch-size", 500),
                Settings.count(config, "max-batch-bytes", IncomingSettings.MAX_BATCH_BYTES),
                Settings.count(config, "max-inflight", 1_024),
                Settings.duration(config, "send-timeout", Duration.ofSeconds(2)));
    }
}
