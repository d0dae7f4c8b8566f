package dev.tidings.job.transport.stomp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How connections to STOMP brokers are kept. */
@ConfigMapping(prefix = "tidings.delivery.stomp")
public interface StompConfig {

    /** Connections of one integration, each of which takes many messages at a time. */
    @WithDefault("2")
    @Min(1)
    @Max(64)
    int connections();

    /** How often either side shows that it is there; zero: never. */
    @WithDefault("10s")
    @DurationMin(seconds = 0)
    @DurationMax(days = 1)
    Duration heartBeat();

    /** How long connections are kept that nothing is sent over. */
    @WithDefault("1m")
    Duration keepAlive();

    /** Integrations whose connections are kept at a time, in one worker. */
    @WithDefault("1000")
    @Min(1)
    int integrations();
}
