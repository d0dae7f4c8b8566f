package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the tables of a queue when they are first needed, and brings older ones up to date. Each
 * table has a version; an advisory lock lets one process at a time work on them; a role without the
 * right to create tables will do once they are there.
 */
final class Schema {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('channel_schema'))";

    /** That a table is there already is worth no notice. */
    private static final String QUIET = "set local client_min_messages = warning";

    private static final String VERSIONS =
            "create table if not exists channel_schema (name text primary key, version int not null)";

    private static final String VERSION =
            "select coalesce((select version from channel_schema where name = $1), 0)";

    private static final String SET_VERSION =
            """
            insert into channel_schema (name, version) values ($1, $2)
            on conflict (name) do update set version = excluded.version
            """;

    private static final List<String> DEAD_LETTER_STEPS =
            List.of(
                    """
                    create table dead_letter (
                        id bigint generated always as identity primary key,
                        queue text not null,
                        payload bytea not null,
                        key text,
                        headers jsonb,
                        attempts int not null,
                        created_at timestamptz not null,
                        parked_at timestamptz not null default clock_timestamp(),
                        reason text not null);
                    create index dead_letter_queue on dead_letter (queue, id)
                    """);

    /**
     * A queue turns over its whole content all the time: vacuum comes by the number of dead rows
     * whatever the size, does not pause, never for inserts alone, and keeps the file.
     */
    private static final List<String> QUEUE_STEPS =
            List.of(
                    """
                    create table {queue} (
                        id bigint generated always as identity primary key,
                        payload bytea not null,
                        key text,
                        headers jsonb,
                        attempts int not null default 0,
                        created_at timestamptz not null default clock_timestamp(),
                        not_before timestamptz,
                        batch_limit int)
                    with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
                          autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_insert_threshold = -1,
                          vacuum_truncate = off)
                    """,
                    """
                    create index {queue}_failing on {queue} (not_before) where not_before is not null
                    """);

    private final Set<QueueName> made = ConcurrentHashMap.newKeySet();

    /** Done when the queue's tables are there; asks the database only the first time. */
    Uni<Void> ensure(PgConnection connection, QueueName queue) {
        if (made.contains(queue)) {
            return Uni.createFrom().voidItem();
        }
        return isCurrent(connection, queue)
                .chain(current -> current ? done() : make(connection, queue))
                .invoke(() -> made.add(queue));
    }

    /** After a fault, the next {@link #ensure} looks again: the database may be another one. */
    void forget(QueueName queue) {
        made.remove(queue);
    }

    private Uni<Boolean> isCurrent(PgConnection connection, QueueName queue) {
        return connection
                .query("select to_regclass('channel_schema') is not null")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(exists -> exists ? version(connection, queue.table()) : zero())
                .map(version -> version >= QUEUE_STEPS.size());
    }

    private Uni<Void> make(PgConnection connection, QueueName queue) {
        return Multi.createFrom()
                .items("begin", QUIET, LOCK, VERSIONS)
                .onItem()
                .transformToUniAndConcatenate(sql -> connection.query(sql).execute())
                .collect()
                .last()
                .chain(() -> upgrade(connection, "dead_letter", DEAD_LETTER_STEPS))
                .chain(() -> upgrade(connection, queue.table(), QUEUE_STEPS))
                .chain(() -> connection.query("commit").execute())
                .replaceWithVoid();
    }

    private static Uni<Void> upgrade(PgConnection connection, String table, List<String> steps) {
        return version(connection, table)
                .chain(version -> apply(connection, table, steps, version))
                .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> apply(
            PgConnection connection, String table, List<String> steps, int version) {
        return Multi.createFrom()
                .iterable(steps)
                .skip()
                .first(version)
                .onItem()
                .transformToUniAndConcatenate(
                        step -> connection.query(step.replace("{queue}", table)).execute())
                .collect()
                .last()
                .chain(() -> setVersion(connection, table, Math.max(version, steps.size())));
    }

    private static Uni<RowSet<Row>> setVersion(PgConnection connection, String table, int version) {
        return connection.preparedQuery(SET_VERSION).execute(Tuple.of(table, version));
    }

    private static Uni<Integer> version(PgConnection connection, String table) {
        return connection
                .preparedQuery(VERSION)
                .execute(Tuple.of(table))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private static Uni<Integer> zero() {
        return Uni.createFrom().item(0);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
