package dev.tidings.log.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What is measured of appending. */
@ApplicationScoped
class DeliveryLogMetrics {

    private final Counter appended;
    private final Counter expired;
    private final DistributionSummary batch;
    private final Timer append;

    DeliveryLogMetrics(MeterRegistry registry) {
        this.appended =
                Counter.builder("tidings.logs.appended")
                        .description("Delivery logs appended, redelivered ones not counted")
                        .register(registry);
        this.expired =
                Counter.builder("tidings.logs.expired")
                        .description("Delivery logs left out, being older than the retention")
                        .register(registry);
        this.batch =
                DistributionSummary.builder("tidings.logs.batch")
                        .description("Attempts in a batch of the channel")
                        .register(registry);
        this.append =
                Timer.builder("tidings.logs.append")
                        .description("Time to append a batch")
                        .register(registry);
    }

    void received(int attempts, int kept) {
        batch.record(attempts);
        expired.increment(attempts - kept);
    }

    void appended(int logs, Duration took) {
        appended.increment(logs);
        append.record(took);
    }
}
