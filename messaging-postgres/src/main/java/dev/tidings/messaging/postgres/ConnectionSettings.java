package dev.tidings.messaging.postgres;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** Where the queues live. Channels with equal settings share one {@link Database}. */
record ConnectionSettings(
        String host,
        int port,
        String database,
        String user,
        String password,
        SslMode sslMode,
        Duration idleInTransaction) {

    private static final int CONNECT_TIMEOUT_MILLIS = 2_000;
    private static final int CACHED_STATEMENT_LENGTH = 4_096;

    ConnectionSettings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        Settings.positive("idle-in-transaction-timeout", idleInTransaction);
    }

    static ConnectionSettings from(Config config) {
        return new ConnectionSettings(
                config.getOptionalValue("host", String.class).orElse("localhost"),
                config.getOptionalValue("port", Integer.class).orElse(5432),
                config.getOptionalValue("database", String.class).orElse("channels"),
                config.getOptionalValue("user", String.class).orElse("postgres"),
                config.getOptionalValue("password", String.class).orElse(""),
                SslMode.of(config.getOptionalValue("ssl-mode", String.class).orElse("disable")),
                Settings.duration(config, "idle-in-transaction-timeout", Duration.ofMinutes(1)));
    }

    /**
     * Options of every connection. The server ends a transaction that stays idle for too long and a
     * connection whose client has vanished, so that what a lost consumer held is delivered again.
     */
    PgConnectOptions options(String applicationName) {
        PgConnectOptions options = new PgConnectOptions();
        options.setHost(host).setPort(port).setDatabase(database);
        options.setUser(user).setPassword(password).setSslMode(sslMode);
        options.setCachePreparedStatements(true);
        options.setPreparedStatementCacheSqlLimit(CACHED_STATEMENT_LENGTH);
        options.setConnectTimeout(CONNECT_TIMEOUT_MILLIS).setTcpKeepAlive(true);
        options.addProperty("application_name", applicationName);
        options.addProperty(
                "idle_in_transaction_session_timeout",
                String.valueOf(idleInTransaction.toMillis()));
        options.addProperty("tcp_keepalives_idle", "10");
        options.addProperty("tcp_keepalives_interval", "5");
        options.addProperty("tcp_keepalives_count", "3");
        return options;
    }

    /** Says where, and never the password. */
    @Override
    public String toString() {
        return "%s:%d/%s".formatted(host, port, database);
    }
}
