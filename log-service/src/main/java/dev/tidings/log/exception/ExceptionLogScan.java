package dev.tidings.log.exception;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.exception.ScannedExceptionLog.Cursor;
import dev.tidings.log.scan.ScanQuery;
import dev.tidings.log.scan.ScanRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads all exception logs of a store that match a filter, oldest first, for other services. */
@ApplicationScoped
class ExceptionLogScan {

    private static final long BEFORE_ANY = Long.MIN_VALUE;

    private final Pool pool;
    private final ExceptionLogRetention retention;

    ExceptionLogScan(Pool pool, ExceptionLogRetention retention) {
        this.pool = pool;
        this.retention = retention;
    }

    Uni<Long> count(StoreId store, ScanRequest<Cursor> request) {
        Tuple parameters = Tuple.of(store.value(), oldest());
        return query(ExceptionLogSql.COUNT_MATCHING, parameters, request).count(pool);
    }

    Uni<List<ScannedExceptionLog>> page(StoreId store, ScanRequest<Cursor> request) {
        return pageQuery(store, request).execute(pool).map(ExceptionLogScan::logs);
    }

    ScanQuery pageQuery(StoreId store, ScanRequest<Cursor> request) {
        Cursor after = request.after();
        Tuple parameters =
                Tuple.of(
                        store.value(),
                        oldest(),
                        after == null ? BEFORE_ANY : after.position(),
                        ScanQuery.LOGS_A_PAGE,
                        ScanQuery.BYTES_A_PAGE);
        return query(ExceptionLogSql.PAGE_MATCHING, parameters, request);
    }

    private OffsetDateTime oldest() {
        return retention.oldest().atOffset(ZoneOffset.UTC);
    }

    private static ScanQuery query(String sql, Tuple parameters, ScanRequest<Cursor> request) {
        return ScanQuery.of(sql, parameters, ExceptionLogFields.ALL, request.filter());
    }

    private static List<ScannedExceptionLog> logs(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ScannedExceptionLog::from)
                .toList();
    }
}
