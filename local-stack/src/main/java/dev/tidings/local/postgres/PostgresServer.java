package dev.tidings.local.postgres;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.Ending;
import dev.tidings.local.process.ProcessSpec;
import dev.tidings.local.process.StopSignal;
import dev.tidings.local.process.SupervisedProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A PostgreSQL on one directory and one loopback port. It can be stopped, killed and started again,
 * always with the same data at the same address.
 */
public final class PostgresServer implements AutoCloseable {

    /** Fast shutdown: clients are cut off, what they committed is kept. */
    public static final Ending FAST_SHUTDOWN =
            new Ending(StopSignal.INTERRUPT, Duration.ofSeconds(30));

    public static final String NAME = "postgres";

    private static final String WRONG_PASSWORD = "28P01";
    private static final String HOST = "127.0.0.1";
    private static final Duration RECOVERY_TAKES_AT_MOST = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_DEATHS = 6;
    private static final int SHOWN_LINES = 15;

    private final PostgresPlace place;
    private final String password;
    private final SupervisedProcess process;

    /**
     * A server that is not started yet.
     *
     * @param password of the superuser; the one the directory was made with
     * @param announce takes one line whenever the server died and is started again
     */
    public PostgresServer(PostgresPlace place, String password, Consumer<String> announce) {
        this.place = place;
        this.password = password;
        ProcessSpec spec = new ProcessSpec(NAME, command(place), Map.of(), place.log());
        this.process = new SupervisedProcess(spec, place.pidFile(), FAST_SHUTDOWN, announce);
    }

    /**
     * Starts the server, makes its directory before if need be, and returns when it takes
     * connections; after a crash that is when it has recovered.
     *
     * @throws CannotStart when it does not come up
     */
    public void start() {
        createCluster();
        process.start();
        awaitReady();
    }

    /** Stops the server by fast shutdown; it stays away until it is started. */
    public void stop() {
        process.stop();
    }

    /** Kills the server (SIGKILL); it is started again by itself, and recovers. */
    public void kill() {
        process.kill();
    }

    /** Stops the server for good. */
    @Override
    public synchronized void close() {
        process.close();
    }

    /** Returns when the server takes connections. */
    public void awaitReady() {
        Instant deadline = Instant.now().plus(RECOVERY_TAKES_AT_MOST);
        int mostDeaths = process.deaths() + MOST_DEATHS;
        while (!isReady()) {
            if (process.deaths() >= mostDeaths || Instant.now().isAfter(deadline)) {
                throw new CannotStart("PostgreSQL does not start", place.log().tail(SHOWN_LINES));
            }
            pause();
        }
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        String url =
                "jdbc:postgresql://%s:%d/%s?connectTimeout=2".formatted(HOST, port(), database);
        return DriverManager.getConnection(url, DatabaseCluster.SUPERUSER, password);
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return place.port();
    }

    /** The postmaster, while it lives; the other processes of the server are its children. */
    public Optional<ProcessHandle> running() {
        return process.running();
    }

    /** Holds off a close, which would leave {@code initdb} running behind it. */
    private synchronized void createCluster() {
        new DatabaseCluster(place.data()).create(place.binaries(), password, place.log());
    }

    private boolean isReady() {
        try (Connection connection = connect(DatabaseCluster.SUPERUSER)) {
            return connection.isValid(0);
        } catch (SQLException refused) {
            if (WRONG_PASSWORD.equals(refused.getSQLState())) {
                throw new CannotStart(
                        place.data() + " was made with other secrets than those at hand");
            }
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while PostgreSQL was starting", interrupted);
        }
    }

    private static List<String> command(PostgresPlace place) {
        Path data = place.data().toAbsolutePath();
        List<String> command =
                new ArrayList<>(
                        List.of(place.binaries().program("postgres"), "-D", data.toString()));
        command.addAll(PostgresSettings.arguments(place.port(), place.settings()));
        return Unprivileged.command(command);
    }
}
