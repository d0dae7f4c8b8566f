package dev.tidings.log.testing;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What PostgreSQL does for a statement. */
public final class Plans {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Plans() {}

    /** The plan of a statement as it was carried out. */
    public static String explain(Pool pool, String sql, Tuple parameters) {
        return pool.preparedQuery(
                        "explain (analyze, costs off, timing off, summary off, buffers off) " + sql)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false))
                .map(lines ->
                        lines.map(line -> line.getString(0)).collect(Collectors.joining("\n")))
                .await()
                .atMost(PATIENCE);
    }
}
