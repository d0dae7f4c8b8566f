package dev.tidings.job.delivery;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement over many rows: one array a column, for {@code unnest}. */
final class Columns<R> {

    private final List<R> rows;
    private final List<Object> parameters = new ArrayList<>();

    private Columns(List<R> rows) {
        this.rows = rows;
    }

    static <R> Columns<R> of(List<R> rows) {
        return new Columns<>(rows);
    }

    Columns<R> uuids(Function<R, UUID> column) {
        return array(column, UUID[]::new);
    }

    Columns<R> texts(Function<R, String> column) {
        return array(column, String[]::new);
    }

    Columns<R> numbers(Function<R, Integer> column) {
        return array(column, Integer[]::new);
    }

    Columns<R> flags(Function<R, Boolean> column) {
        return array(column, Boolean[]::new);
    }

    Columns<R> times(Function<R, Instant> column) {
        return array(column.andThen(time -> time.atOffset(ZoneOffset.UTC)), OffsetDateTime[]::new);
    }

    Columns<R> timesIfAny(Function<R, @Nullable Instant> column) {
        return array(
                row -> {
                    Instant time = column.apply(row);
                    return time == null ? null : time.atOffset(ZoneOffset.UTC);
                },
                OffsetDateTime[]::new);
    }

    /** A parameter that is the same for every row. */
    Columns<R> add(Object parameter) {
        parameters.add(parameter);
        return this;
    }

    Tuple tuple() {
        return Tuple.from(parameters);
    }

    private <C extends @Nullable Object> Columns<R> array(
            Function<R, C> column, IntFunction<C[]> make) {
        parameters.add(rows.stream().map(column).toArray(make));
        return this;
    }
}
