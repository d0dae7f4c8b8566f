package dev.tidings.e2e;

import dev.tidings.local.stack.LocalStack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements for the databases of a stack, as whoever runs it may send them. */
final class Sql {

    private Sql() {}

    static void execute(LocalStack stack, String database, String statement) throws SQLException {
        try (Connection connection = stack.postgres().connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The number that the query answers. */
    static int count(LocalStack stack, String database, String query) throws SQLException {
        try (Connection connection = stack.postgres().connect(database);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
