package dev.tidings.integration.event;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The stored events. */
@ApplicationScoped
public class EventStore {

    private final Pool pool;
    private final EventRetention retention;
    private final EventPartitions partitions;

    EventStore(Pool pool, EventRetention retention, EventPartitions partitions) {
        this.pool = pool;
        this.retention = retention;
        this.partitions = partitions;
    }

    /**
     * Stores each event once.
     *
     * @return those to be fanned out, in no order: all but the ones that repeat an id which their
     *     caller chose for an earlier request. Keeping the same events again returns the same.
     */
    public Uni<List<Event>> keep(List<Event> events) {
        return store(events)
                .onFailure(EventPartitions::isMissing)
                .recoverWithUni(() -> storeInNewPartitions(events))
                .map(places -> each(places, row -> events.get(row.getInteger(0) - 1)));
    }

    Uni<@Nullable StoredEvent> find(StoreId store, String id) {
        return pool.preparedQuery(EventStatements.FIND)
                .execute(Tuple.of(store.value(), id, retention.startOfOldestDay()))
                .map(rows -> each(rows, EventStore::event))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    Uni<Page<StoredEvent>> newest(StoreId store, PageRequest page) {
        return pool.preparedQuery(EventStatements.TOTAL)
                .execute(Tuple.of(store.value(), retention.oldestDay()))
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(total -> page(store, page, total));
    }

    private Uni<Page<StoredEvent>> page(StoreId store, PageRequest page, long total) {
        return pool.preparedQuery(EventStatements.NEWEST)
                .execute(
                        Tuple.of(
                                store.value(),
                                retention.startOfOldestDay(),
                                page.limit(),
                                page.offset()))
                .map(rows -> new Page<>(each(rows, EventStore::event), total, page));
    }

    private Uni<RowSet<Row>> storeInNewPartitions(List<Event> events) {
        return partitions.maintain().chain(() -> store(events));
    }

    private Uni<RowSet<Row>> store(List<Event> events) {
        return pool.preparedQuery(EventStatements.KEEP).execute(columns(events));
    }

    private Tuple columns(List<Event> events) {
        return Tuple.tuple()
                .addValue(column(events, event -> event.store().value(), UUID[]::new))
                .addValue(column(events, Event::id, String[]::new))
                .addValue(column(events, Event::key, String[]::new))
                .addValue(
                        column(
                                events,
                                event -> event.acceptedAt().atOffset(ZoneOffset.UTC),
                                OffsetDateTime[]::new))
                .addValue(column(events, Event::payload, String[]::new))
                .addValue(column(events, Event::chosenByCaller, Boolean[]::new))
                .addValue((double) retention.idempotencyWindow().toSeconds())
                .addValue(retention.startOfOldestDay());
    }

    private static <T> T[] column(
            List<Event> events, Function<Event, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    private static <T> List<T> each(RowSet<Row> rows, Function<Row, T> value) {
        return StreamSupport.stream(rows.spliterator(), false).map(value).toList();
    }

    private static StoredEvent event(Row row) {
        return new StoredEvent(
                row.getString("event_id"),
                row.getString("event_key"),
                row.getOffsetDateTime("accepted_at").toInstant(),
                row.getString("payload"));
    }
}
