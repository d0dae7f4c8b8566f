package dev.tidings.kit.partition;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * Keeps the day partitions (UTC) of a range-partitioned table: those of its retention and of the
 * days to come exist, older ones are dropped.
 *
 * <p>A partition is made beside its table and then attached, and detached before it is dropped, so
 * neither waits for a long-running reader nor stops a writer. Any number of replicas may do this at
 * once: an advisory lock lets one of them work, and what is done already is left alone.
 */
public final class DayPartitions {

    /** Partitions are made for today and so many days to come. */
    public static final int DAYS_AHEAD = 3;

    private static final Logger LOG = Logger.getLogger(DayPartitions.class);
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

    private final Pool pool;
    private final Clock clock;
    private final String table;
    private final int retentionDays;

    /**
     * A table to keep.
     *
     * @param table a trusted name, as it stands in the migration; it becomes part of statements
     * @param retentionDays whole days kept before today
     */
    public DayPartitions(Pool pool, Clock clock, String table, int retentionDays) {
        if (!table.matches("[a-z_]+") || retentionDays < 1) {
            throw new IllegalArgumentException("cannot keep " + table + " for " + retentionDays);
        }
        this.pool = pool;
        this.clock = clock;
        this.table = table;
        this.retentionDays = retentionDays;
    }

    /** Makes what is missing and drops what is over; done when the table is in order. */
    public Uni<Void> maintain() {
        return pool.withConnection(this::maintainLocked);
    }

    private Uni<Void> maintainLocked(SqlConnection connection) {
        return connection
                .preparedQuery("select pg_advisory_lock(hashtext($1))")
                .execute(Tuple.of(table))
                .chain(() -> existing(connection))
                .chain(existing -> apply(connection, existing))
                .onTermination()
                .call(() -> unlock(connection));
    }

    private Uni<RowSet<Row>> unlock(SqlConnection connection) {
        return connection
                .preparedQuery("select pg_advisory_unlock(hashtext($1))")
                .execute(Tuple.of(table));
    }

    private Uni<Map<String, Boolean>> existing(SqlConnection connection) {
        return connection
                .preparedQuery(
                        """
                        select c.relname, i.inhdetachpending from pg_inherits i join pg_class c on c.oid = i.inhrelid
                        where i.inhparent = to_regclass($1)
                        """)
                .execute(Tuple.of(table))
                .map(DayPartitions::partitions);
    }

    /** The partitions there are, and whether an earlier detachment of each was cut off. */
    private static Map<String, Boolean> partitions(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getBoolean(1)));
    }

    private Uni<Void> apply(SqlConnection connection, Map<String, Boolean> existing) {
        return Multi.createFrom()
                .iterable(statements(existing))
                .onItem()
                .transformToUniAndConcatenate(sql -> connection.query(sql).execute())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private List<String> statements(Map<String, Boolean> existing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate oldest = today.minusDays(retentionDays);
        List<String> statements = new ArrayList<>();
        for (LocalDate day = oldest;
                !day.isAfter(today.plusDays(DAYS_AHEAD));
                day = day.plusDays(1)) {
            if (!existing.containsKey(partition(day))) {
                statements.addAll(make(day));
            }
        }
        existing.forEach((name, cutOff) -> {
            if (name.compareTo(partition(oldest)) < 0) {
                statements.addAll(drop(name, cutOff));
            }
        });
        return statements;
    }

    private List<String> make(LocalDate day) {
        String name = partition(day);
        return List.of(
                "create table if not exists %s (like %s including all)".formatted(name, table),
                "alter table %s attach partition %s for values from ('%s 00:00+00') to ('%s 00:00+00')"
                        .formatted(table, name, day, day.plusDays(1)));
    }

    private List<String> drop(String name, boolean cutOff) {
        LOG.infof("retention ends partition=%s", name);
        return List.of(
                "alter table %s detach partition %s %s"
                        .formatted(table, name, cutOff ? "finalize" : "concurrently"),
                "drop table %s".formatted(name));
    }

    private String partition(LocalDate day) {
        return table + "_" + SUFFIX.format(day);
    }
}
