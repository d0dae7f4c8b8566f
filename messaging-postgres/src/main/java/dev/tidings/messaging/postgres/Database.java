package dev.tidings.messaging.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A database with queues, shared by all channels of this process that live in it. Its connections
 * are as many as it has consumers and writers, and one more that listens.
 */
final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final ConnectionSettings settings;
    private final PayloadCodec codec;
    private final MeterRegistry registry;
    private final Schema schema = new Schema();
    private final Map<QueueName, QueueMetrics> metrics = new ConcurrentHashMap<>();
    private final List<Consumer> consumers = new CopyOnWriteArrayList<>();
    private final List<Writer> writers = new CopyOnWriteArrayList<>();
    private final Watch watch;

    Database(Vertx vertx, ConnectionSettings settings, PayloadCodec codec, MeterRegistry registry) {
        this.vertx = vertx;
        this.settings = settings;
        this.codec = codec;
        this.registry = registry;
        this.watch = new Watch(this, settings.sampleInterval());
    }

    Consumer consumer(IncomingSettings incoming) {
        Consumer consumer = new Consumer(incoming, codec, this, Clock.systemUTC());
        consumers.add(consumer);
        return consumer;
    }

    Writer writer(OutgoingSettings outgoing) {
        Writer writer = new Writer(outgoing, codec, this);
        writers.add(writer);
        return writer;
    }

    void report(HealthReport.HealthReportBuilder report) {
        String trouble = watch.trouble().orElse("");
        consumers.forEach(one -> report.add(one.channel(), trouble.isEmpty(), trouble));
        writers.forEach(one -> report.add(one.channel(), trouble.isEmpty(), trouble));
    }

    /**
     * Blocks until the handlers under way have finished, but no longer than {@code atMost}: the
     * container goes on to close what they use as soon as this returns.
     */
    void stopConsuming(Duration atMost) {
        if (!allWithin(atMost, consumers.stream().map(Consumer::stop))) {
            LOG.warnf("a handler did not finish, its batch will come again within=%s", atMost);
        }
    }

    /** What is not settled by now is rolled back by the server. */
    void close() {
        Stream<Uni<Void>> ends =
                Stream.concat(
                        consumers.stream().map(Consumer::close),
                        writers.stream().map(Writer::close));
        if (!allWithin(CLOSE_WITHIN, Stream.concat(ends, Stream.of(watch.close())))) {
            LOG.warnf("connections did not close database=%s", this);
        }
    }

    private static boolean allWithin(Duration atMost, Stream<Uni<Void>> steps) {
        try {
            Multi.createFrom()
                    .items(steps)
                    .onItem()
                    .transformToUniAndMerge(step -> step.onFailure().recoverWithNull())
                    .collect()
                    .last()
                    .await()
                    .atMost(atMost);
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }

    Schema schema() {
        return schema;
    }

    Watch watch() {
        return watch;
    }

    QueueMetrics metrics(QueueName queue) {
        return metrics.computeIfAbsent(queue, name -> new QueueMetrics(registry, name));
    }

    Link link(String purpose) {
        return link(purpose, () -> {});
    }

    Link link(String purpose, Runnable whenLost) {
        return new Link(vertx, settings.options("channels " + purpose), whenLost);
    }

    /** An event loop for one consumer or writer, so that their work spreads over the cores. */
    Context newContext() {
        return ((VertxInternal) vertx).createEventLoopContext();
    }

    Vertx vertx() {
        return vertx;
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
