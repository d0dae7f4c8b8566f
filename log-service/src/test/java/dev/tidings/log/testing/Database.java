package dev.tidings.log.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A database of the test's PostgreSQL, from outside the service. */
public final class Database {

    private final String name;

    private Database(String name) {
        this.name = name;
    }

    public static Database ofTheService() {
        return new Database("tidings.database.name");
    }

    public static Database ofTheChannels() {
        return new Database("tidings.channels.database.name");
    }

    public void execute(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    /** The number in the first column of the first row. */
    public long number(String sql, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        String url =
                "jdbc:postgresql://localhost:%s/%s"
                        .formatted(
                                config.getValue("tidings.database.port", String.class),
                                config.getValue(name, String.class));
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}
