package dev.tidings.integration.registry;

import static org.awaitility.Awaitility.await;

import dev.tidings.integration.testing.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Holds the row of an integration, so that writers of it queue up behind the test. */
record RowLock(DataSource source, Connection connection) implements AutoCloseable {

    static RowLock on(DataSource source, UUID integration) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select 1 from integration where id = ? for no key update")) {
            statement.setObject(1, integration);
            statement.execute();
        }
        return new RowLock(source, connection);
    }

    void awaitWaiting(int writers) {
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == writers);
    }

    void release() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private int waiting() {
        List<String> count =
                new Sql(source)
                        .query(
                                """
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                """);
        return Integer.parseInt(count.getFirst());
    }
}
