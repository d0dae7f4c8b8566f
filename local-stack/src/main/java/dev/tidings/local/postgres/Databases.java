package dev.tidings.local.postgres;

import dev.tidings.local.process.CannotStart;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes what the services need of a server: a role, and the databases that it owns. */
public final class Databases {

    private final Connection connection;
    private final String role;

    private Databases(Connection connection, String role) {
        this.connection = connection;
        this.role = role;
    }

    /** Makes what is missing, and gives the role its password. */
    public static void ensure(
            PostgresServer server, String role, String password, List<String> databases) {
        try (Connection connection = server.connect(DatabaseCluster.SUPERUSER)) {
            Databases ensured = new Databases(connection, role);
            ensured.role(password);
            for (String database : databases) {
                ensured.database(database);
            }
        } catch (SQLException fault) {
            throw new CannotStart("the databases cannot be made: " + fault.getMessage(), fault);
        }
    }

    private void role(String password) throws SQLException {
        if (!holds("select 1 from pg_roles where rolname = ?", role)) {
            execute("create role %I login", role);
        }
        execute("alter role %I password %L", role, password);
    }

    private void database(String name) throws SQLException {
        if (!holds("select 1 from pg_database where datname = ?", name)) {
            execute("create database %I owner %I", name, role);
        }
    }

    private boolean holds(String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Such statements take no parameters; the server itself quotes what is put into them. */
    private void execute(String format, String... values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(quoted(format, values));
        }
    }

    private String quoted(String format, String... values) throws SQLException {
        String query = "select format(?, variadic ?)";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, format);
            statement.setArray(2, connection.createArrayOf("text", values));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
