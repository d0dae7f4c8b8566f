package dev.tidings.messaging.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/**
 * Meters of one queue: {@code channel.depth}, {@code channel.oldest.age} and {@code
 * channel.failing} (estimates, sampled), {@code channel.redelivered} and {@code channel.parked}
 * (counted here).
 */
final class QueueMetrics {

    private final Counter redelivered;
    private final Counter parked;
    private volatile double depth;
    private volatile double oldestAgeSeconds;
    private volatile double failing;

    QueueMetrics(MeterRegistry registry, QueueName queue) {
        String channel = queue.value();
        redelivered = registry.counter("channel.redelivered", "channel", channel);
        parked = registry.counter("channel.parked", "channel", channel);
        Gauge.builder("channel.depth", this, metrics -> metrics.depth)
                .description("Messages in the queue, those in a handler among them; an estimate")
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
        TimeGauge.builder(
                        "channel.oldest.age",
                        this,
                        TimeUnit.SECONDS,
                        metrics -> metrics.oldestAgeSeconds)
                .description("Age of the first message that is due")
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
        Gauge.builder("channel.failing", this, metrics -> metrics.failing)
                .description("Messages that have failed and wait for their next try")
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
    }

    void sampled(double depth, double oldestAgeSeconds, double failing) {
        this.failing = failing;
        this.depth = depth;
        this.oldestAgeSeconds = oldestAgeSeconds;
    }

    void redelivered(long messages) {
        redelivered.increment((double) messages);
    }

    void parked(long messages) {
        parked.increment((double) messages);
    }
}
