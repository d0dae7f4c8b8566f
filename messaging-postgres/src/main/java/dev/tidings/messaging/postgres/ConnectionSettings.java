package dev.tidings.messaging.postgres;

import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where the queues live. Channels with equal settings share one {@link Database}.
 *
 * @param idleInTransaction after which the server takes a batch from a handler that does not end
 * @param sampleInterval how often the meters are sampled, and the database is asked for a sign of
 *     life
 */
record ConnectionSettings(
        String host,
        int port,
        String database,
        String user,
        String password,
        SslMode sslMode,
        Optional<String> sslRootCertificate,
        Duration idleInTransaction,
        Duration sampleInterval) {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int CACHED_STATEMENT_LENGTH = 4_096;

    ConnectionSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (verifies(sslMode) && sslRootCertificate.isEmpty()) {
            throw new IllegalArgumentException(
                    "ssl-mode %s needs the attribute ssl-root-certificate".formatted(sslMode));
        }
        Settings.positive("idle-in-transaction-timeout", idleInTransaction);
        Settings.positive("sample-interval", sampleInterval);
    }

    static ConnectionSettings from(Config config) {
        return new ConnectionSettings(
                config.getOptionalValue("host", String.class).orElse("localhost"),
                config.getOptionalValue("port", Integer.class).orElse(5432),
                config.getOptionalValue("database", String.class).orElse("channels"),
                config.getOptionalValue("user", String.class).orElse("postgres"),
                config.getOptionalValue("password", String.class).orElse(""),
                SslMode.of(config.getOptionalValue("ssl-mode", String.class).orElse("disable")),
                config.getOptionalValue("ssl-root-certificate", String.class),
                Settings.duration(config, "idle-in-transaction-timeout", Duration.ofMinutes(1)),
                Settings.duration(config, "sample-interval", Duration.ofSeconds(10)));
    }

    /**
     * Options of every connection. The server ends a transaction that stays idle for too long and a
     * connection whose client has vanished, so that what a lost consumer held is delivered again.
     */
    PgConnectOptions options(String applicationName) {
        PgConnectOptions options = new PgConnectOptions();
        options.setHost(host).setPort(port).setDatabase(database);
        options.setUser(user).setPassword(password);
        secure(options);
        options.setCachePreparedStatements(true);
        options.setPreparedStatementCacheSqlLimit(CACHED_STATEMENT_LENGTH);
        options.setConnectTimeout(CONNECT_TIMEOUT_MILLIS).setTcpKeepAlive(true);
        options.addProperty("application_name", applicationName);
        options.addProperty(
                "idle_in_transaction_session_timeout",
                String.valueOf(idleInTransaction.toMillis()));
        keepToIndexes(options);
        options.addProperty("tcp_keepalives_idle", "10");
        options.addProperty("tcp_keepalives_interval", "5");
        options.addProperty("tcp_keepalives_count", "3");
        return options;
    }

    /**
     * A queue that was long is a large file with hardly a row, and that makes reading all of it
     * look cheaper to the planner than its index.
     */
    private static void keepToIndexes(PgConnectOptions options) {
        options.addProperty("enable_seqscan", "off");
        options.addProperty("enable_bitmapscan", "off");
    }

    /** As libpq does it: to require TLS is to encrypt, and only to verify is to know the server. */
    private void secure(PgConnectOptions options) {
        options.setSslMode(sslMode);
        if (sslRootCertificate.isPresent()) {
            PemTrustOptions trust = new PemTrustOptions().addCertPath(sslRootCertificate.get());
            options.setPemTrustOptions(trust);
        } else {
            options.setTrustAll(true);
        }
        if (sslMode == SslMode.VERIFY_FULL) {
            options.setHostnameVerificationAlgorithm("HTTPS");
        }
    }

    private static boolean verifies(SslMode mode) {
        return mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL;
    }

    /** Says where, and never the password. */
    @Override
    public String toString() {
        return "%s:%d/%s".formatted(host, port, database);
    }
}
