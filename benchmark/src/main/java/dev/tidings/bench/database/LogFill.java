package dev.tidings.bench.database;

import dev.tidings.local.postgres.PostgresServer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * Fills log-service's database with attempts as if they had been made over the last weeks: into the
 * partitions of their days, and counted, so that the API tells no difference.
 */
public final class LogFill {

    private static final String NAME = "log";
    private static final int DAYS = 28;

    /** Rows a statement, so that a person sees how far it is. */
    private static final int AT_ONCE = 100_000;

    /** A job in ten needed a second attempt. The answers are short, as those of webhooks are. */
    private static final String APPEND =
            """
            with made as (
                select ?::date + (n / ?::double precision) * interval '20 hours' as created_at, gen_random_uuid() as id,
                    (?::uuid[])[1 + n % cardinality(?::uuid[])] as integration_id, gen_random_uuid() as job_id, n
                from generate_series(0, ?::int - 1) n
            ), appended as (
                insert into integration_log (store_id, created_at, id, integration_id, job_id, event_type, attempt,
                    succeeded, status_code, took_nanos, body, error_detail)
                select ?::uuid, created_at, id, integration_id, job_id, 'order.created', 1 + n % 10 / 9, n % 10 <> 0,
                    case when n % 10 = 0 then 503 else 200 end, 2500000 + n % 1000000, '{"received":true,"number":' || n || '}',
                    case when n % 10 = 0 then 'The receiver answered 503' else '' end
                from made order by created_at
                returning store_id, integration_id, (created_at at time zone 'UTC')::date as day
            )
            insert into integration_log_count as c (store_id, integration_id, day, logs)
            select store_id, integration_id, day, count(*) from appended group by 1, 2, 3
            on conflict (store_id, integration_id, day) do update set logs = c.logs + excluded.logs
            """;

    private static final String SOME_JOBS =
            """
            select integration_id, job_id from integration_log tablesample bernoulli (?)
            where store_id = ? and integration_id = any (?) limit 1000
            """;

    private final PostgresServer server;
    private final UUID store;
    private final List<UUID> integrations;

    public LogFill(PostgresServer server, UUID store, List<UUID> integrations) {
        this.server = server;
        this.store = store;
        this.integrations = List.copyOf(integrations);
    }

    /**
     * Adds rows, evenly over the days before today.
     *
     * @param done told of how many are there, time and again
     */
    public void add(int rows, IntConsumer done) {
        try (Connection connection = server.connect(NAME)) {
            int added = 0;
            for (int day = 1; day <= DAYS; day++) {
                int until = (int) ((long) rows * day / DAYS);
                while (added < until) {
                    int some = Math.min(AT_ONCE, until - added);
                    append(connection, LocalDate.now(ZoneOffset.UTC).minusDays(day), some);
                    added += some;
                    done.accept(added);
                }
            }
            vacuum(connection);
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    /** Some of the jobs that are in the log, each with its integration. */
    public List<LoggedJob> someJobs(int rows) {
        try (Connection connection = server.connect(NAME);
                PreparedStatement statement = connection.prepareStatement(SOME_JOBS)) {
            statement.setDouble(1, Math.min(100, 100.0 * 5_000 / rows));
            statement.setObject(2, store);
            statement.setArray(3, ids(connection));
            try (ResultSet found = statement.executeQuery()) {
                List<LoggedJob> jobs = new ArrayList<>();
                while (found.next()) {
                    jobs.add(
                            new LoggedJob(
                                    found.getObject(1, UUID.class),
                                    found.getObject(2, UUID.class)));
                }
                return jobs;
            }
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private void append(Connection connection, LocalDate day, int rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setDate(1, Date.valueOf(day));
            statement.setInt(2, rows);
            statement.setArray(3, ids(connection));
            statement.setArray(4, ids(connection));
            statement.setInt(5, rows);
            statement.setObject(6, store);
            statement.executeUpdate();
        }
    }

    /** As autovacuum has done it by the time that a log of weeks has grown. */
    private static void vacuum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) integration_log, integration_log_count");
            statement.execute("checkpoint");
        }
    }

    private Array ids(Connection connection) throws SQLException {
        return connection.createArrayOf("uuid", integrations.toArray());
    }

    /** A job that has at least one log. */
    public record LoggedJob(UUID integration, UUID job) {}
}
