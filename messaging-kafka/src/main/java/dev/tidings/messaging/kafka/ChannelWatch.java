package dev.tidings.messaging.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is known of a channel in this process: the batches in hand, how many chunks went through,
 * and the meters, which have the names of those over PostgreSQL.
 */
final class ChannelWatch {

    /** What Kafka's client tells of each partition that this process has. */
    private static final String LAG = "kafka.consumer.fetch.manager.records.lag";

    private final String channel;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Counter redelivered;
    private final Counter parked;
    private final Set<Redelivery> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicLong successes = new AtomicLong();

    ChannelWatch(String channel, MeterRegistry registry, Clock clock) {
        this.channel = channel;
        this.registry = registry;
        this.clock = clock;
        this.redelivered = registry.counter("channel.redelivered", "channel", channel);
        this.parked = registry.counter("channel.parked", "channel", channel);
        Gauge.builder("channel.depth", this, ChannelWatch::depth)
                .description("Messages waiting or in hand, of the partitions of this process")
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
        TimeGauge.builder("channel.oldest.age", this, TimeUnit.SECONDS, ChannelWatch::oldestAge)
                .description("Age of the first message in hand, but for those that only failed")
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
        Gauge.builder("channel.failing", this, ChannelWatch::failing)
                .description("Messages in hand that have failed and wait for their next try")
                .tag("channel", channel)
                .strongReference(true)
                .register(registry);
    }

    void took(Redelivery batch) {
        inHand.add(batch);
    }

    void settled(Redelivery batch) {
        inHand.remove(batch);
    }

    void wentThrough() {
        successes.incrementAndGet();
    }

    /** Grows whenever a chunk of any batch goes through. */
    long successes() {
        return successes.get();
    }

    void redelivered(int messages) {
        redelivered.increment(messages);
    }

    void parked() {
        parked.increment();
    }

    /** Without what was fetched and has no handler yet, which is never so while none is in hand. */
    private double depth() {
        double lag =
                registry.find(LAG).tag("topic", channel).gauges().stream()
                        .mapToDouble(Gauge::value)
                        .filter(Double::isFinite)
                        .sum();
        return lag + inHand.stream().mapToInt(Redelivery::size).sum();
    }

    private double failing() {
        return inHand.stream().mapToInt(Redelivery::failing).sum();
    }

    private double oldestAge() {
        return inHand.stream()
                .filter(batch -> !batch.onlyFails())
                .map(Redelivery::oldest)
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
