package dev.tidings.kit.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the connection pool of a service, so that a request waits three seconds at most for a
 * connection and then fails; the framework has no setting for this, and the client's own bound of
 * thirty seconds is longer than any of our callers waits.
 */
@Singleton
final class PromptPool implements PgPoolCreator {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ACQUIRE = Duration.ofSeconds(3);

    @Override
    public Pool create(Input input) {
        PoolOptions bounded =
                input.poolOptions()
                        .setConnectionTimeout(Math.toIntExact(ACQUIRE.toSeconds()))
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return PgBuilder.pool()
                .with(bounded)
                .connectingTo(servers(input))
                .using(input.vertx())
                .build();
    }

    private static List<SqlConnectOptions> servers(Input input) {
        return input.pgConnectOptionsList().stream().map(PromptPool::bounded).toList();
    }

    private static SqlConnectOptions bounded(PgConnectOptions server) {
        server.setConnectTimeout(Math.toIntExact(CONNECT.toMillis()));
        return server;
    }
}
