package dev.tidings.integration.registry;

import dev.tidings.kit.identity.StoreId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Who observes what, as it stands now. */
@ApplicationScoped
public class ObserverRepository {

    static final String OBSERVERS =
            """
            select i.store_id, asked.event_key, i.id, i.version
            from unnest($1::uuid[], $2::text[]) as asked (store_id, event_key)
            join integration i on i.store_id = asked.store_id and i.enabled and asked.event_key = any (i.observes)
            """;

    private final Pool pool;

    ObserverRepository(Pool pool) {
        this.pool = pool;
    }

    /** The enabled integrations that observe these, in one query. */
    public Uni<List<Observer>> of(Collection<Subject> subjects) {
        UUID[] stores = subjects.stream().map(each -> each.store().value()).toArray(UUID[]::new);
        String[] keys = subjects.stream().map(Subject::eventKey).toArray(String[]::new);
        return pool.preparedQuery(OBSERVERS)
                .execute(Tuple.of((Object) stores, (Object) keys))
                .map(ObserverRepository::observers);
    }

    private static List<Observer> observers(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ObserverRepository::observer)
                .toList();
    }

    private static Observer observer(Row row) {
        return new Observer(
                new StoreId(row.getUUID(0)), row.getString(1), row.getUUID(2), row.getLong(3));
    }
}
