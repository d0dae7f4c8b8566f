package dev.tidings.messaging.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** A database of its own with a queue named {@code orders}, and ends of channels on it. */
final class QueueFixture implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final String databaseName;
    private final Database database;

    private QueueFixture(String databaseName, ConnectionSettings settings) {
        this.databaseName = databaseName;
        this.database =
                new Database(vertx, settings, new PayloadCodec(new ObjectMapper()), registry);
    }

    static QueueFixture create() {
        String name = TestServer.newDatabase();
        return new QueueFixture(name, TestServer.settings(name));
    }

    /** On another server than the shared one. */
    static QueueFixture on(ConnectionSettings settings) {
        return new QueueFixture(settings.database(), settings);
    }

    Sender sender() {
        return sender(Map.of());
    }

    Sender sender(Map<String, String> attributes) {
        Map<String, String> all = new HashMap<>(Map.of("channel-name", "orders"));
        all.putAll(attributes);
        Writer writer = database.writer(OutgoingSettings.from(config(all)));
        return new Sender(writer);
    }

    Receiver receiver() {
        return receiver(Map.of());
    }

    Receiver receiver(Map<String, String> attributes) {
        return new Receiver(consumer(attributes));
    }

    Consumer consumer(Map<String, String> attributes) {
        Map<String, String> all = new HashMap<>();
        all.put("channel-name", "orders");
        all.put("payload-type", Order.class.getName());
        all.putAll(attributes);
        return database.consumer(IncomingSettings.from(config(all)));
    }

    Database database() {
        return database;
    }

    double counted(String meter) {
        return registry.get(meter).tag("channel", "orders").counter().count();
    }

    double gauged(String meter) {
        return registry.get(meter).tag("channel", "orders").gauge().value();
    }

    String databaseName() {
        return databaseName;
    }

    Connection connect() throws SQLException {
        return TestServer.connect(databaseName);
    }

    void execute(String sql) {
        TestServer.execute(databaseName, sql);
    }

    /** The first column of each row. */
    List<String> query(String sql) {
        return TestServer.query(databaseName, sql);
    }

    int queued() {
        return Integer.parseInt(query("select count(*) from queue_orders").getFirst());
    }

    @Override
    public void close() {
        database.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Config config(Map<String, String> attributes) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(attributes, "test", 100))
                .build();
    }
}
