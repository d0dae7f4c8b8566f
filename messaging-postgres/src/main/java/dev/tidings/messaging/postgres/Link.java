package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.spi.PgDriver;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection with one owner: opened when it is needed, and closed for good, never used again,
 * when anything went wrong on it. The server rolls back what a closed connection had not committed.
 *
 * <p>Consumers pin a connection while their handler works, so there is nothing to share in a pool
 * of interchangeable ones; and such a pool cannot close a connection that gives no answer, only
 * hand it to the next.
 */
final class Link {

    private final Vertx vertx;
    private final ConnectionFactory factory;
    private final Runnable whenLost;
    private @Nullable PgConnection connection;
    private int generation;

    /**
     * A link without a connection yet.
     *
     * @param whenLost runs when the connection ends and nobody here has closed it
     */
    Link(Vertx vertx, PgConnectOptions options, Runnable whenLost) {
        this.vertx = vertx;
        this.factory = PgDriver.INSTANCE.createConnectionFactory(vertx, options);
        this.whenLost = whenLost;
    }

    /** The connection, opened on the caller's context if there is none. */
    synchronized Uni<PgConnection> open(Deadline deadline) {
        if (connection != null) {
            return Uni.createFrom().item(connection);
        }
        int mine = ++generation;
        return Uni.createFrom()
                .completionStage(() ->
                        factory.connect(vertx.getOrCreateContext())
                                .map(opened -> adopt(opened, mine))
                                .timeout(deadline.left().toMillis(), TimeUnit.MILLISECONDS)
                                .toCompletionStage());
    }

    /** Closes at once, whatever the connection is doing; the next {@link #open} makes another. */
    void drop() {
        PgConnection dropped = letGo();
        if (dropped != null) {
            dropped.closeAndForget();
        }
    }

    /** Closes for the last time; done when the connection is closed. */
    Uni<Void> close() {
        PgConnection closed = letGo();
        Uni<Void> closing = closed == null ? Uni.createFrom().voidItem() : closed.close();
        return closing.chain(this::closeFactory);
    }

    private Uni<Void> closeFactory() {
        Promise<Void> done = Promise.promise();
        factory.close(done);
        return Uni.createFrom().completionStage(done.future().toCompletionStage());
    }

    /** A connection that comes too late, when its owner has given up on it, is not kept. */
    private PgConnection adopt(SqlConnection opened, int mine) {
        PgConnection adopted =
                PgConnection.newInstance(io.vertx.pgclient.PgConnection.cast(opened));
        synchronized (this) {
            if (mine != generation) {
                adopted.closeAndForget();
                throw new IllegalStateException("connected too late");
            }
            connection = adopted;
        }
        adopted.exceptionHandler(fault -> lost(mine));
        adopted.closeHandler(() -> lost(mine));
        return adopted;
    }

    private void lost(int its) {
        synchronized (this) {
            if (its != generation) {
                return;
            }
        }
        drop();
        whenLost.run();
    }

    private synchronized @Nullable PgConnection letGo() {
        PgConnection held = connection;
        generation++;
        connection = null;
        return held;
    }
}
