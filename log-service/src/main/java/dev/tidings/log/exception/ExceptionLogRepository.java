package dev.tidings.log.exception;

import dev.tidings.log.directory.IntegrationNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** The tables {@code exception_log} and {@code exception_log_position}. */
@ApplicationScoped
class ExceptionLogRepository {

    /** Steps double from the second try on, so this many reach over any run of taken places. */
    private static final int MOST_TRIES = 40;

    private static final int ENDED_AT_A_TIME = 10_000;

    private final Pool pool;

    ExceptionLogRepository(Pool pool) {
        this.pool = pool;
    }

    /** Stores a log at the place it wants, or at the next free one after it. */
    Uni<ExceptionLog> append(NewExceptionLog log) {
        return pool.preparedQuery(ExceptionLogSql.APPEND)
                .execute(columns(log))
                .chain(placed -> placed.size() > 0 ? stored(log, placed) : appendBeside(log, 1));
    }

    /** One page of a list, newest first. */
    Uni<ExceptionLogPage> page(ExceptionLogList list, Instant oldest, CursorPage page) {
        return execute(ExceptionLogQuery.page(list, oldest, page))
                .map(rows -> page(rows, page.size()));
    }

    /** Drops the positions of logs that came before this time. */
    Uni<Void> forgetBefore(Instant oldest) {
        return pool.preparedQuery(ExceptionLogSql.FORGET_POSITIONS)
                .execute(Tuple.of(utc(oldest), ENDED_AT_A_TIME))
                .chain(ended ->
                        ended.rowCount() < ENDED_AT_A_TIME
                                ? Uni.createFrom().voidItem()
                                : forgetBefore(oldest));
    }

    private Uni<ExceptionLog> appendBeside(NewExceptionLog log, int tries) {
        if (tries > MOST_TRIES) {
            throw new IllegalStateException("no place for a log at " + log.wanted());
        }
        return pool.preparedQuery(ExceptionLogSql.APPEND_BESIDE)
                .execute(columns(log).addLong(1L << (tries - 1)))
                .chain(placed ->
                        placed.size() > 0 ? stored(log, placed) : appendBeside(log, tries + 1));
    }

    private Uni<RowSet<Row>> execute(ExceptionLogQuery query) {
        return pool.preparedQuery(query.sql()).execute(query.parameters());
    }

    private static Tuple columns(NewExceptionLog log) {
        return Tuple.tuple()
                .addUUID(log.store().value())
                .addLong(log.wanted().nanos())
                .addLong(log.integration().value())
                .addOffsetDateTime(utc(log.receivedAt()))
                .addUUID(log.fingerprint().id())
                .addString(log.document())
                .addBoolean(log.isProtected())
                .addString(log.fingerprint().exceptionType())
                .addString(log.fingerprint().method())
                .addString(log.fingerprint().path())
                .addValue(log.fingerprint().responseCode())
                .addString(log.exception());
    }

    private static Uni<ExceptionLog> stored(NewExceptionLog log, RowSet<Row> placed) {
        RowIterator<Row> rows = placed.iterator();
        Row row = rows.next();
        return Uni.createFrom()
                .item(log.stored(row.getLong("id"), new Position(row.getLong("position"))));
    }

    private static ExceptionLogPage page(RowSet<Row> rows, int size) {
        List<ExceptionLog> read =
                StreamSupport.stream(rows.spliterator(), false)
                        .map(ExceptionLogRepository::log)
                        .toList();
        long listed = read.isEmpty() ? 0 : rows.iterator().next().getLong("listed");
        return ExceptionLogPage.of(read, listed, size);
    }

    private static ExceptionLog log(Row row) {
        return new ExceptionLog(
                row.getLong("id"),
                new IntegrationNumber(row.getLong("integration_number")),
                new Position(row.getLong("position")),
                row.getString("document"),
                row.getBoolean("protected"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
