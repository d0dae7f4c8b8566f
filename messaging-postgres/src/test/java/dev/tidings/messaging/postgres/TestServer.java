package dev.tidings.messaging.postgres;

import io.vertx.pgclient.SslMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that all tests of this JVM share; each fixture has its own database in it. */
final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static @Nullable EmbeddedPostgres shared;

    private TestServer() {}

    static synchronized EmbeddedPostgres get() {
        if (shared == null) {
            try {
                shared = EmbeddedPostgres.start();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return shared;
    }

    /** A new, empty database. */
    static String newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute("postgres", "create database " + name);
        return name;
    }

    static ConnectionSettings settings(String database) {
        return settings(get().getPort(), database);
    }

    static ConnectionSettings settings(int port, String database) {
        return new ConnectionSettings(
                "localhost",
                port,
                database,
                "postgres",
                "postgres",
                SslMode.DISABLE,
                Optional.empty(),
                Duration.ofMinutes(1),
                Duration.ofMillis(200));
    }

    static Connection connect(String database) throws SQLException {
        return get().getDatabase("postgres", database).getConnection();
    }

    static void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    /** The first column of each row. */
    static List<String> query(String database, String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }
}
