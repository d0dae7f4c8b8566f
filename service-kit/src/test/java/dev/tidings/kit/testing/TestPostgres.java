package dev.tidings.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for a {@code @QuarkusTest}, with an empty database for the service and one for
 * the channels; also sets the secrets that a service will not start without.
 */
public class TestPostgres implements QuarkusTestResourceLifecycleManager {

    private static final String SERVICE_DATABASE = "service";
    private static final String CHANNELS_DATABASE = "channels";

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder().start();
            postgres = started;
            createDatabases(started);
            return settings(started.getPort());
        } catch (IOException | SQLException fault) {
            throw new IllegalStateException("no PostgreSQL for the tests", fault);
        }
    }

    @Override
    public void stop() {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private static void createDatabases(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String database : List.of(SERVICE_DATABASE, CHANNELS_DATABASE)) {
                statement.execute("create database " + database);
            }
        }
    }

    private static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("tidings.database.host", "localhost"),
                Map.entry("tidings.database.port", String.valueOf(port)),
                Map.entry("tidings.database.name", SERVICE_DATABASE),
                Map.entry("tidings.database.user", "postgres"),
                Map.entry("tidings.database.password", "postgres"),
                Map.entry("tidings.channels.database.name", CHANNELS_DATABASE),
                Map.entry("tidings.master-keys", TestSecrets.MASTER_KEYS),
                Map.entry("tidings.internal-secret", TestSecrets.INTERNAL),
                Map.entry("tidings.accepted-internal-secrets", TestSecrets.NEXT_INTERNAL),
                Map.entry("mp.jwt.verify.publickey", TestTokens.publicKey()),
                Map.entry("mp.jwt.verify.publickey.location", "NONE"));
    }
}
