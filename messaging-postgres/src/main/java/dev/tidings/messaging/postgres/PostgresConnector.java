package dev.tidings.messaging.postgres;

import static io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction.INCOMING;
import static io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction.INCOMING_AND_OUTGOING;
import static io.smallrye.reactive.messaging.annotations.ConnectorAttribute.Direction.OUTGOING;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.ConnectorAttribute;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.health.HealthReporter;
import io.smallrye.reactive.messaging.providers.connectors.ExecutionHolder;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * The connector {@code tidings-postgres}: each channel is a queue in PostgreSQL, at least once,
 * with competing consumers that take batches. What it guarantees and all attributes are in the
 * README.
 */
@ApplicationScoped
@Connector(PostgresConnector.NAME)
@ConnectorAttribute(
        name = "channel",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "Name of the queue, of [a-z0-9-]; the SmallRye channel name if not set")
@ConnectorAttribute(
        name = "host",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "Host of the database",
        defaultValue = "localhost")
@ConnectorAttribute(
        name = "port",
        type = "int",
        direction = INCOMING_AND_OUTGOING,
        description = "Port of the database",
        defaultValue = "5432")
@ConnectorAttribute(
        name = "database",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "Name of the database",
        defaultValue = "channels")
@ConnectorAttribute(
        name = "user",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "User of the database",
        defaultValue = "postgres")
@ConnectorAttribute(
        name = "password",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "Password of that user",
        defaultValue = "")
@ConnectorAttribute(
        name = "ssl-mode",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "One of disable, allow, prefer, require, verify-ca, verify-full",
        defaultValue = "disable")
@ConnectorAttribute(
        name = "ssl-root-certificate",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "PEM file of the authority that verify-ca and verify-full trust")
@ConnectorAttribute(
        name = "idle-in-transaction-timeout",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "After which the server takes a batch from a handler that does not end",
        defaultValue = "PT1M")
@ConnectorAttribute(
        name = "sample-interval",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description = "How often the meters are sampled and the database is probed",
        defaultValue = "PT10S")
@ConnectorAttribute(
        name = "max-batch-bytes",
        type = "int",
        direction = INCOMING_AND_OUTGOING,
        description = "Payload bytes of a batch of more than one message, at most",
        defaultValue = "16777216")
@ConnectorAttribute(
        name = "payload-type",
        type = "string",
        direction = INCOMING,
        description = "Class of the elements of the list that the handler takes",
        mandatory = true)
@ConnectorAttribute(
        name = "batch-size",
        type = "int",
        direction = INCOMING_AND_OUTGOING,
        description = "Messages in a batch, at most; 100 incoming, 500 outgoing if not set")
@ConnectorAttribute(
        name = "poll-interval",
        type = "string",
        direction = INCOMING,
        description = "How often to look when nothing was notified",
        defaultValue = "PT1S")
@ConnectorAttribute(
        name = "max-attempts",
        type = "int",
        direction = INCOMING,
        description = "Failures after which a message that failed alone is parked",
        defaultValue = "20")
@ConnectorAttribute(
        name = "retry-delay",
        type = "string",
        direction = INCOMING,
        description = "Wait after the first failure; doubles with each",
        defaultValue = "PT1S")
@ConnectorAttribute(
        name = "max-retry-delay",
        type = "string",
        direction = INCOMING,
        description = "What the wait grows to",
        defaultValue = "PT1M")
@ConnectorAttribute(
        name = "max-inflight",
        type = "int",
        direction = OUTGOING,
        description = "Messages taken and not yet durable, at most",
        defaultValue = "1024")
@ConnectorAttribute(
        name = "send-timeout",
        type = "string",
        direction = OUTGOING,
        description = "After which a message that is not durable is refused",
        defaultValue = "PT2S")
@ConnectorAttribute(
        name = "shutdown-timeout",
        type = "string",
        direction = INCOMING_AND_OUTGOING,
        description =
                "How long to wait at shutdown for handlers and appends under way; of the connector, not of a channel",
        defaultValue = "PT10S")
class PostgresConnector implements InboundConnector, OutboundConnector, HealthReporter {

    static final String NAME = "tidings-postgres";

    private static final String SHUTDOWN_TIMEOUT =
            "mp.messaging.connector." + NAME + ".shutdown-timeout";

    private final Vertx vertx;
    private final PayloadCodec codec;
    private final MeterRegistry registry;
    private final Duration shutdownTimeout;
    private final Map<ConnectionSettings, Database> databases = new ConcurrentHashMap<>();

    @Inject
    PostgresConnector(
            ExecutionHolder execution,
            ObjectMapper json,
            Instance<MeterRegistry> registries,
            Config config) {
        this.vertx = execution.vertx().getDelegate();
        this.codec = new PayloadCodec(json);
        this.registry = registries.isResolvable() ? registries.get() : new CompositeMeterRegistry();
        this.shutdownTimeout =
                config.getOptionalValue(SHUTDOWN_TIMEOUT, Duration.class)
                        .orElse(Duration.ofSeconds(10));
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
        return database(config).consumer(IncomingSettings.from(config)).stream();
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        return database(config).writer(OutgoingSettings.from(config));
    }

    /** Ready when each channel's database is there; what is sent while it is not is refused. */
    @Override
    public HealthReport getReadiness() {
        HealthReport.HealthReportBuilder report = HealthReport.builder();
        databases.values().forEach(database -> database.report(report));
        return report.build();
    }

    /** Claims no more and lets handlers finish, while all that they use is still there. */
    void stopConsuming(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
        databases.values().forEach(database -> database.stopConsuming(shutdownTimeout));
    }

    void release(
            @Observes(notifyObserver = Reception.IF_EXISTS)
                    @BeforeDestroyed(ApplicationScoped.class)
                    Object event) {
        databases.values().forEach(Database::close);
    }

    private Database database(Config config) {
        return databases.computeIfAbsent(
                ConnectionSettings.from(config),
                settings -> new Database(vertx, settings, codec, registry));
    }
}
