package dev.tidings.kit.database;

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
public final class Columns<R> {

    private final List<R> rows;
    private final List<Object> parameters = new ArrayList<>();

    private Columns(List<R> rows) {
        this.rows = rows;
    }

    public static <R> Columns<R> of(List<R> rows) {
        return new Columns<>(rows);
    }

    public Columns<R> uuids(Function<R, UUID> column) {
        return array(column, UUID[]::new);
    }

    public Columns<R> texts(Function<R, @Nullable String> column) {
        return array(column, String[]::new);
    }

    public Columns<R> numbers(Function<R, Integer> column) {
        return array(column, Integer[]::new);
    }

    public Columns<R> longs(Function<R, @Nullable Long> column) {
        return array(column, Long[]::new);
    }

    public Columns<R> times(Function<R, @Nullable Instant> column) {
        return array(row -> at(column.apply(row)), OffsetDateTime[]::new);
    }

    public Columns<R> flags(Function<R, Boolean> column) {
        return array(column, Boolean[]::new);
    }

    /** A parameter that is the same for every row. */
    public Columns<R> add(Object parameter) {
        parameters.add(parameter);
        return this;
    }

    public Tuple tuple() {
        return Tuple.from(parameters);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private <C extends @Nullable Object> Columns<R> array(
            Function<R, C> column, IntFunction<C[]> make) {
        parameters.add(rows.stream().map(column).toArray(make));
        return this;
    }
}
