package dev.tidings.messaging.postgres;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.spi.ConnectorFactory;

/**
 * Attributes of an incoming channel.
 *
 * @param payloadType class of the elements of the {@code List} that the handler takes
 * @param maxBatchBytes a batch ends before the message that would exceed it; one message always
 *     fits
 */
record IncomingSettings(
        String channel,
        QueueName queue,
        String payloadType,
        int batchSize,
        int maxBatchBytes,
        Duration pollInterval,
        RetryPolicy retries) {

    static final int MAX_BATCH_BYTES = 16 * 1024 * 1024;

    IncomingSettings {
        Settings.positive("batch-size", batchSize);
        Settings.positive("max-batch-bytes", maxBatchBytes);
        Settings.positive("poll-interval", pollInterval);
    }

    static IncomingSettings from(Config config) {
        String channel = config.getValue(ConnectorFactory.CHANNEL_NAME_ATTRIBUTE, String.class);
        return new IncomingSettings(
                channel,
                QueueName.from(config),
                config.getOptionalValue("payload-type", String.class)
                        .orElseThrow(() -> untyped(channel)),
                Settings.count(config, "batch-size", 100),
                Settings.count(config, "max-batch-bytes", MAX_BATCH_BYTES),
                Settings.duration(config, "poll-interval", Duration.ofSeconds(1)),
                RetryPolicy.from(config));
    }

    private static IllegalArgumentException untyped(String channel) {
        return new IllegalArgumentException(
                "channel %s needs the attribute payload-type: the class of its messages"
                        .formatted(channel));
    }
}
