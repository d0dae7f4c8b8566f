package dev.tidings.bench.ceiling;

import dev.tidings.bench.database.DatabaseFault;
import dev.tidings.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Rows of a kilobyte into a table with a primary key, each batch committed before the next, on the
 * server and with the settings that Tidings has.
 */
final class BareInserts implements AutoCloseable {

    private static final String DATABASE = "postgres";
    private static final String CREATE =
            "create table bare_insert (id bigint generated always as identity primary key, payload text not null)";
    private static final String DROP = "drop table bare_insert";
    private static final String INSERT =
            "insert into bare_insert (payload) select * from unnest(?::text[])";
    private static final int ROW_BYTES = 1_000;

    private final PostgresServer server;

    BareInserts(PostgresServer server) {
        this.server = server;
        execute(CREATE);
    }

    /**
     * Inserts for a time.
     *
     * @param connections that insert side by side
     * @param batch rows a commit
     * @return rows a second
     */
    double rate(int connections, int batch, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            var inserted =
                    IntStream.range(0, connections)
                            .mapToObj(it ->
                                    CompletableFuture.supplyAsync(
                                            () -> insertUntil(end, batch), threads))
                            .toList();
            LongStream rows = inserted.stream().mapToLong(CompletableFuture::join);
            return rows.sum() * (double) Duration.ofSeconds(1).toNanos() / time.toNanos();
        } catch (CompletionException fault) {
            throw new IllegalStateException("the inserts failed", fault);
        }
    }

    @Override
    public void close() {
        execute(DROP);
    }

    private long insertUntil(long end, int batch) {
        String[] rows = new String[batch];
        Arrays.fill(rows, "x".repeat(ROW_BYTES));
        try (Connection connection = server.connect(DATABASE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long inserted = 0;
            while (System.nanoTime() < end) {
                insert.setArray(1, connection.createArrayOf("text", rows));
                inserted += insert.executeUpdate();
            }
            return inserted;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}
