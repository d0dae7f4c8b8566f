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

    /** Integrations whose producers are kept at a time, in one worker. */
    @WithDefault("100")
    @Min(1)
    int integrations();

    /** Bytes that may wait in one producer. */
    @WithDefault("8388608")
    @Min(1_048_576)
    @Max(268_435_456)
    long bufferSize();
}
