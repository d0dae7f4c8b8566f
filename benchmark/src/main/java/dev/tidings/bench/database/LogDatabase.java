package dev.tidings.bench.database;

import dev.tidings.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;

/**
 * log-service's database, read past its API: the API gives pages of a hundred, and all ids of a run
 * are wanted.
 */
public final class LogDatabase {

    private static final String NAME = "log";
    private static final int ROWS_AT_A_TIME = 10_000;
    private static final String ATTEMPTS =
            "select job_id, attempt from integration_log where store_id = any (?) and created_at >= ?";

    private final PostgresServer server;

    public LogDatabase(PostgresServer server) {
        this.server = server;
    }

    /** Hands over job and number of each attempt of some stores that was made since a moment. */
    public void attempts(List<UUID> stores, Instant since, ObjIntConsumer<UUID> each) {
        try (Connection connection = server.connect(NAME);
                PreparedStatement statement = connection.prepareStatement(ATTEMPTS)) {
            connection.setAutoCommit(false);
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setArray(1, connection.createArrayOf("uuid", stores.toArray()));
            statement.setTimestamp(2, Timestamp.from(since));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.accept(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}
