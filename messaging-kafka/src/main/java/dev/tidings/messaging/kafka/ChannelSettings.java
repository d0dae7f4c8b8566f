package dev.tidings.messaging.kafka;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * What an incoming channel says of its batches, by the attributes it has for PostgreSQL as well.
 *
 * @param payloadType class of the elements of the list that the handler takes
 * @param batchSize messages of a batch, at most
 * @param maxBatchBytes payload bytes of a batch of more than one message, at most
 * @param maxAttempts failures after which a message that failed alone is parked in any case
 * @param retryDelay wait after the first failure; doubles with each
 * @param maxRetryDelay what the wait grows to
 */
record ChannelSettings(
        Class<?> payloadType,
        int batchSize,
        long maxBatchBytes,
        int maxAttempts,
        Duration retryDelay,
        Duration maxRetryDelay) {

    private static final int DOUBLINGS = 20;

    static ChannelSettings of(Config config, String channel) {
        String prefix = "mp.messaging.incoming." + channel + ".";
        return new ChannelSettings(
                config.getValue(prefix + "payload-type", Class.class),
                config.getOptionalValue(prefix + "batch-size", Integer.class).orElse(100),
                config.getOptionalValue(prefix + "max-batch-bytes", Long.class).orElse(16_777_216L),
                config.getOptionalValue(prefix + "max-attempts", Integer.class).orElse(20),
                duration(config, prefix + "retry-delay", Duration.ofSeconds(1)),
                duration(config, prefix + "max-retry-delay", Duration.ofMinutes(1)));
    }

    /** How long to wait after so many failures. */
    Duration waitAfter(int failures) {
        Duration grown = retryDelay.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return grown.compareTo(maxRetryDelay) < 0 ? grown : maxRetryDelay;
    }

    private static Duration duration(Config config, String name, Duration otherwise) {
        return config.getOptionalValue(name, Duration.class).orElse(otherwise);
    }
}
