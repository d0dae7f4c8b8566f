package dev.tidings.log.delivery;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Logs as one array a column, in the order of {@link DeliveryLogSql#APPEND}. */
final class DeliveryLogColumns {

    private final List<DeliveryLog> logs;

    private DeliveryLogColumns(List<DeliveryLog> logs) {
        this.logs = logs;
    }

    static Tuple of(List<DeliveryLog> logs) {
        DeliveryLogColumns columns = new DeliveryLogColumns(logs);
        return Tuple.tuple()
                .addArrayOfUUID(columns.of(log -> log.store().value(), UUID[]::new))
                .addArrayOfOffsetDateTime(
                        columns.of(DeliveryLogColumns::time, OffsetDateTime[]::new))
                .addArrayOfUUID(columns.of(DeliveryLog::id, UUID[]::new))
                .addArrayOfUUID(columns.of(log -> log.integration().value(), UUID[]::new))
                .addArrayOfUUID(columns.of(log -> log.job().value(), UUID[]::new))
                .addArrayOfString(columns.of(DeliveryLog::eventType, String[]::new))
                .addArrayOfInteger(columns.of(DeliveryLog::attempt, Integer[]::new))
                .addArrayOfBoolean(columns.of(log -> log.answer().succeeded(), Boolean[]::new))
                .addArrayOfInteger(columns.of(log -> log.answer().statusCode(), Integer[]::new))
                .addArrayOfLong(columns.of(log -> log.answer().took().toNanos(), Long[]::new))
                .addArrayOfString(columns.of(log -> log.answer().body(), String[]::new))
                .addArrayOfString(columns.of(log -> log.answer().errorDetail(), String[]::new));
    }

    private <C> C[] of(Function<DeliveryLog, C> column, IntFunction<C[]> array) {
        return logs.stream().map(column).toArray(array);
    }

    private static OffsetDateTime time(DeliveryLog log) {
        return log.createdAt().atOffset(ZoneOffset.UTC);
    }
}
