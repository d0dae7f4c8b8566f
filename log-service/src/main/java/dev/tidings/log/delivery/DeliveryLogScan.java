package dev.tidings.log.delivery;

import dev.tidings.kit.filter.Filter;
import dev.tidings.kit.filter.FilterParser;
import dev.tidings.kit.filter.FilterReading;
import dev.tidings.kit.filter.SqlCondition;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Reads all logs of a store that match a filter, oldest first, for other services. */
@ApplicationScoped
class DeliveryLogScan {

    private static final int LOGS_A_PAGE = 500;
    private static final long BYTES_A_PAGE = 4L << 20;
    private static final UUID BEFORE_ANY = new UUID(0, 0);

    private final Pool pool;
    private final DeliveryLogRetention retention;

    DeliveryLogScan(Pool pool, DeliveryLogRetention retention) {
        this.pool = pool;
        this.retention = retention;
    }

    Uni<Long> count(StoreId store, ScanRequest request) {
        SqlCondition condition = condition(request, 3);
        Tuple parameters = Tuple.of(store.value(), at(retention.window().start()));
        return execute(DeliveryLogSql.COUNT_MATCHING, condition, parameters)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<List<DeliveryLog>> page(StoreId store, ScanRequest request) {
        SqlCondition condition = condition(request, 6);
        ScanRequest.Cursor after = request.after();
        Instant from = retention.window().start();
        Tuple parameters =
                after == null || after.createdAt().isBefore(from)
                        ? Tuple.of(store.value(), at(from), BEFORE_ANY)
                        : Tuple.of(store.value(), at(after.createdAt()), after.id());
        return execute(
                        DeliveryLogSql.PAGE_MATCHING,
                        condition,
                        parameters.addValue(LOGS_A_PAGE).addValue(BYTES_A_PAGE))
                .map(DeliveryLogRepository::logs);
    }

    private Uni<RowSet<Row>> execute(String sql, SqlCondition condition, Tuple parameters) {
        condition.parameters().forEach(parameters::addValue);
        return pool.preparedQuery(sql.formatted(condition.sql())).execute(parameters);
    }

    private static SqlCondition condition(ScanRequest request, int firstParameter) {
        return SqlCondition.of(filter(request), DeliveryLogFields::column, firstParameter);
    }

    private static Filter filter(ScanRequest request) {
        return switch (FilterParser.read(request.filter(), DeliveryLogFields.ALL)) {
            case FilterReading.Understood understood -> understood.filter();
            case FilterReading.Refused refused ->
                    throw new CommonProblem.BadRequest(refused.fault().detail());
        };
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
