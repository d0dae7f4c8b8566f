package dev.tidings.bench.database;

import dev.tidings.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks PostgreSQL as its superuser what it is set to and what it counted. Asks from a database of
 * its own, so that the questions are not counted with the answers.
 */
public final class DatabaseProbe implements AutoCloseable {

    /** The library that counts statements; the server must be started with it. */
    public static final String PRELOAD = "shared_preload_libraries=pg_stat_statements";

    private static final String OWN_DATABASE = "postgres";

    private final Connection connection;

    private DatabaseProbe(Connection connection) {
        this.connection = connection;
    }

    public static DatabaseProbe connect(PostgresServer server) {
        try {
            DatabaseProbe probe = new DatabaseProbe(server.connect(OWN_DATABASE));
            probe.execute(ProbeSql.PREPARE);
            return probe;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    public Durability durability() {
        return query(ProbeSql.DURABILITY, DatabaseProbe::durability).getFirst();
    }

    public Counters counters() {
        return query(ProbeSql.COUNTERS, DatabaseProbe::counters).getFirst();
    }

    /** Those executed most since they were forgotten. */
    public List<StatementUse> statements() {
        return query(ProbeSql.STATEMENTS, DatabaseProbe::statement);
    }

    /** Begins a new count of single statements; {@link #counters} begin anew as well. */
    public void forgetStatements() {
        query(ProbeSql.FORGET_STATEMENTS, row -> row.getString(1));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private synchronized <T> List<T> query(String sql, RowReader<T> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static Durability durability(ResultSet row) throws SQLException {
        return new Durability(
                row.getString("version"),
                row.getString("fsync"),
                row.getString("synchronous_commit"),
                row.getString("full_page_writes"),
                row.getString("wal_sync_method"),
                row.getString("shared_buffers"),
                row.getString("max_wal_size"));
    }

    private static Counters counters(ResultSet row) throws SQLException {
        return new Counters(
                row.getLong("statements"),
                row.getLong("commits"),
                row.getLong("inserted"),
                row.getLong("updated"),
                row.getLong("deleted"),
                row.getLong("read"),
                row.getLong("wal_bytes"),
                row.getLong("wal_syncs"));
    }

    private static StatementUse statement(ResultSet row) throws SQLException {
        return new StatementUse(
                row.getString("database"),
                row.getString("text"),
                row.getLong("calls"),
                row.getLong("rows"),
                row.getDouble("millis"),
                row.getLong("wal_bytes"));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
