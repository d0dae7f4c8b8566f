package dev.tidings.log.delivery;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.delivery.ScannedDeliveryLog.Cursor;
import dev.tidings.log.scan.ScanQuery;
import dev.tidings.log.scan.ScanRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads all delivery logs of a store that match a filter, oldest first, for other services. */
@ApplicationScoped
class DeliveryLogScan {

    private static final UUID BEFORE_ANY = new UUID(0, 0);

    private final Pool pool;
    private final DeliveryLogRetention retention;

    DeliveryLogScan(Pool pool, DeliveryLogRetention retention) {
        this.pool = pool;
        this.retention = retention;
    }

    Uni<Long> count(StoreId store, ScanRequest<Cursor> request) {
        Tuple parameters = Tuple.of(store.value(), at(retention.window().start()));
        return query(DeliveryLogSql.COUNT_MATCHING, parameters, request).count(pool);
    }

    Uni<List<DeliveryLog>> page(StoreId store, ScanRequest<Cursor> request) {
        Cursor after = request.after();
        Instant from = retention.window().start();
        Tuple parameters =
                after == null || after.createdAt().isBefore(from)
                        ? Tuple.of(store.value(), at(from), BEFORE_ANY)
                        : Tuple.of(store.value(), at(after.createdAt()), after.id());
        parameters.addValue(ScanQuery.LOGS_A_PAGE).addValue(ScanQuery.BYTES_A_PAGE);
        return query(DeliveryLogSql.PAGE_MATCHING, parameters, request)
                .execute(pool)
                .map(DeliveryLogRepository::logs);
    }

    private static ScanQuery query(String sql, Tuple parameters, ScanRequest<Cursor> request) {
        return ScanQuery.of(sql, parameters, DeliveryLogFields.ALL, request.filter());
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
