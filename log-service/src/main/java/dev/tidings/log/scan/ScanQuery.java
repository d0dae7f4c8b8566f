package dev.tidings.log.scan;

import dev.tidings.kit.filter.Filter;
import dev.tidings.kit.filter.FilterParser;
import dev.tidings.kit.filter.FilterReading;
import dev.tidings.kit.filter.SqlCondition;
import dev.tidings.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** A statement that reads the logs that match a filter, with its parameters. */
public record ScanQuery(String sql, Tuple parameters) {

    /** What a page may hold, so that neither side has more of it in memory. */
    public static final int LOGS_A_PAGE = 500;

    public static final long BYTES_A_PAGE = 4L << 20;

    /**
     * Puts the condition of a filter into a statement.
     *
     * @param sql with a {@code %s} where the condition belongs
     * @param parameters of the statement itself; those of the filter follow them
     * @throws CommonProblem.BadRequest when the filter cannot be read
     */
    public static ScanQuery of(String sql, Tuple parameters, ScanFields fields, String filter) {
        SqlCondition condition =
                SqlCondition.of(read(filter, fields), fields.column(), parameters.size() + 1);
        condition.parameters().forEach(parameters::addValue);
        return new ScanQuery(sql.formatted(condition.sql()), parameters);
    }

    public Uni<RowSet<Row>> execute(Pool pool) {
        return pool.preparedQuery(sql).execute(parameters);
    }

    /** The number that this statement comes to. */
    public Uni<Long> count(Pool pool) {
        return execute(pool).map(rows -> rows.iterator().next().getLong(0));
    }

    private static Filter read(String filter, ScanFields fields) {
        return switch (FilterParser.read(filter, fields.fields())) {
            case FilterReading.Understood understood -> understood.filter();
            case FilterReading.Refused refused ->
                    throw new CommonProblem.BadRequest(refused.fault().detail());
        };
    }
}
