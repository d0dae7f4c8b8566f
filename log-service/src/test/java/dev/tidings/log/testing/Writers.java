package dev.tidings.log.testing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Several processes that write to the service's database at once, each with its own connections.
 */
public final class Writers implements AutoCloseable {

    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Pool> pools;

    public Writers(Vertx vertx, int processes) {
        this.pools = IntStream.range(0, processes).mapToObj(process -> pool(vertx)).toList();
    }

    /** One write of a process. */
    @FunctionalInterface
    public interface Write<T> {
        Uni<T> with(Pool pool, int number);
    }

    /** Does so many writes, dealt out among the processes, all at once; their results. */
    public <T> List<T> each(int count, Write<T> write) {
        return Multi.createFrom()
                .range(0, count)
                .onItem()
                .transformToUni(number -> write.with(pools.get(number % pools.size()), number))
                .merge(pools.size() * CONNECTIONS)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
    }

    @Override
    public void close() {
        pools.forEach(pool -> pool.close().await().atMost(PATIENCE));
    }

    private static Pool pool(Vertx vertx) {
        Config config = ConfigProvider.getConfig();
        PgConnectOptions server =
                new PgConnectOptions()
                        .setHost("localhost")
                        .setPort(config.getValue("tidings.database.port", Integer.class))
                        .setDatabase(config.getValue("tidings.database.name", String.class))
                        .setUser("postgres")
                        .setPassword("postgres")
                        .setCachePreparedStatements(true);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(server)
                .using(vertx)
                .build();
    }
}
