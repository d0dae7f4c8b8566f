package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection with one owner: opened when it is needed, and closed for good, never used again,
 * when anything went wrong on it. The server rolls back what a closed connection had not committed.
 *
 * <p>Consumers pin a connection while their handler works, so a pool would have nothing to share;
 * and a pooled connection that has no answer could not be closed, only handed to the next.
 */
final class Link {

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Runnable whenLost;
    private @Nullable PgConnection connection;
    private int generation;

    Link(Vertx vertx, PgConnectOptions options, Runnable whenLost) {
        this.vertx = vertx;
        this.options = options;
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
                        io.vertx.pgclient.PgConnection.connect(vertx, options)
                                .map(opened -> adopt(opened, mine))
                                .timeout(deadline.left().toMillis(), TimeUnit.MILLISECONDS)
                                .toCompletionStage());
    }

    /** Closes at once, whatever the connection is doing. */
    void drop() {
        PgConnection dropped = letGo();
        if (dropped != null) {
            dropped.closeAndForget();
        }
    }

    /** As {@link #drop()}; done when the connection is closed. */
    Uni<Void> close() {
        PgConnection closed = letGo();
        return closed == null ? Uni.createFrom().voidItem() : closed.close();
    }

    private synchronized @Nullable PgConnection letGo() {
        PgConnection held = connection;
        generation++;
        connection = null;
        return held;
    }

    private PgConnection adopt(io.vertx.pgclient.PgConnection opened, int mine) {
        PgConnection adopted = PgConnection.newInstance(opened);
        synchronized (this) {
            if (mine != generation) {
                adopted.closeAndForget();
                throw new IllegalStateException("connected too late");
            }
            connection = adopted;
        }
        adopted.exceptionHandler(fault -> lost(adopted));
        adopted.closeHandler(() -> lost(adopted));
        return adopted;
    }

    private void lost(PgConnection closed) {
        synchronized (this) {
            if (connection != closed) {
                return;
            }
        }
        drop();
        whenLost.run();
    }
}
