package dev.tidings.job.transport.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How producers of Kafka are kept; each has a thread and a buffer. */
@ConfigMapping(prefix = "tidings.delivery.kafka")
public interface KafkaConfig {

    /** How long a producer is kept that nothing is sent by. */
    @WithDefault("1m")
    Duration keepAlive();

    /** Integrations whose producers there are at a time, in one worker; of one store, half. */
    @WithDefault("100")
    @Min(1)
    int integrations();

    /** Bytes that may wait in one producer. */
    @WithDefault("8388608")
    @Min(1_048_576)
    @Max(268_435_456)
    long bufferSize();

    /**
     * Bytes of one answer of a broker at most; its list of brokers and partitions is the longest.
     */
    @WithDefault("1048576")
    @Min(65_536)
    @Max(16_777_216)
    int largestAnswer();
}
