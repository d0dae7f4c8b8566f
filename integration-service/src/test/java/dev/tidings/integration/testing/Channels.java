package dev.tidings.integration.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.JsonBody;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The channels as they are in their database. */
public record Channels(Sql sql) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public Channels(DataSource source) {
        this(new Sql(source));
    }

    /** The deliveries requested for a store, once every accepted event has been worked off. */
    public List<JsonNode> deliveriesOf(UUID store) {
        return messagesOf(store, "queue_deliveries");
    }

    /** The changes of a store's orders, once every accepted event has been worked off. */
    public List<JsonNode> ordersOf(UUID store) {
        return messagesOf(store, "queue_orders");
    }

    private List<JsonNode> messagesOf(UUID store, String queue) {
        awaitEventsWorkedOff();
        return sql
                .query(
                        """
                        select convert_from(payload, 'UTF8') from %s
                        where convert_from(payload, 'UTF8')::json ->> 'store' = ? order by id
                        """
                                .formatted(queue),
                        store.toString())
                .stream()
                .map(text -> JsonBody.parse(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** A claimed message stays visible until its handler has succeeded. */
    public void awaitEventsWorkedOff() {
        await().atMost(PATIENCE).until(() -> sql.query("select id from queue_events").isEmpty());
    }

    /** Puts a message on channel events, as a redelivery would. */
    public void deliverEvents(String message) {
        sql.update(
                "insert into queue_events (payload) values (?)",
                message.getBytes(StandardCharsets.UTF_8));
    }
}
