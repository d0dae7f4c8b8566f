package dev.tidings.bench.database;

import dev.tidings.local.postgres.PostgresServer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** job-service's record of jobs, read past its API, which gives pages of a hundred. */
public final class JobLedger {

    private static final String NAME = "job";

    private static final String EVENTS = "select event_id from job where integration_id = any (?)";

    private static final String WAITING =
            """
            select count(*) from job where integration_id = any (?) and status = 'pending'
            """;

    private static final String SETTLED =
            """
            select count(*), coalesce(max(updated_at), '-infinity') from job
            where integration_id = any (?) and status = 'delivered'
            """;

    private final PostgresServer server;

    public JobLedger(PostgresServer server) {
        this.server = server;
    }

    /** The ids of the events for which these integrations have jobs. */
    public Set<String> events(List<UUID> integrations) {
        try (Connection connection = server.connect(NAME);
                PreparedStatement statement = prepare(connection, EVENTS, integrations);
                ResultSet rows = statement.executeQuery()) {
            Set<String> events = new HashSet<>();
            while (rows.next()) {
                events.add(rows.getString(1));
            }
            return events;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** How many jobs wait for an attempt. */
    public int waiting(List<UUID> integrations) {
        try (Connection connection = server.connect(NAME);
                PreparedStatement statement = prepare(connection, WAITING, integrations);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** How many jobs are on record as delivered, and when the last of them was settled. */
    public Settled settled(List<UUID> integrations) {
        try (Connection connection = server.connect(NAME);
                PreparedStatement statement = prepare(connection, SETTLED, integrations);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new Settled(rows.getInt(1), rows.getTimestamp(2).toInstant());
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, List<UUID> integrations) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        Array ids = connection.createArrayOf("uuid", integrations.toArray());
        statement.setArray(1, ids);
        return statement;
    }

    /** Jobs that were delivered. */
    public record Settled(int jobs, Instant last) {}
}
