package dev.tidings.bench.database;

import dev.tidings.local.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large the tables are that rows come into and leave again: queues, open jobs, counters. Those
 * that only grow by what they keep are not among them.
 */
public final class TableSizes {

    private static final List<String> DATABASES = List.of("channels", "integration", "job", "log");

    /** Partitions hold what is kept, and so do the ids that callers chose. */
    private static final String SIZES =
            """
            select relname, pg_total_relation_size(relid) from pg_stat_user_tables
            where relname like 'queue_%' or relname like '%_count' or relname = 'open_job'
            """;

    private final PostgresServer server;

    public TableSizes(PostgresServer server) {
        this.server = server;
    }

    /** Bytes by table, indexes included. */
    public Map<String, Long> now() {
        Map<String, Long> sizes = new TreeMap<>();
        DATABASES.forEach(database -> addSizes(database, sizes));
        return sizes;
    }

    private void addSizes(String database, Map<String, Long> sizes) {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SIZES)) {
            while (rows.next()) {
                sizes.put(database + "." + rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }
}
