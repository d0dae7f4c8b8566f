package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.List;

/**
 * Appends a batch in a transaction of its own, as a whole or not at all.
 *
 * <p>The commit is sent by itself, only after the insert was confirmed and only in time. Whatever
 * goes wrong before it, the connection is closed and the server can only roll back; only a commit
 * without an answer leaves the outcome unknown.
 */
final class Appender {

    private final Database database;
    private final Statements statements;
    private final Link link;

    Appender(Database database, QueueName queue) {
        this.database = database;
        this.statements = Statements.of(queue);
        this.link = database.link("writer " + queue.value());
    }

    /**
     * Completes when the batch is durable; fails with an {@link AppendException} by the deadline.
     */
    Uni<Void> append(List<OutgoingMessage> batch, Deadline deadline) {
        return deadline.bound(insert(batch, deadline))
                .onFailure()
                .transform(this::notKept)
                .chain(connection -> commit(connection, deadline));
    }

    Uni<Void> close() {
        return link.close();
    }

    private Uni<PgConnection> insert(List<OutgoingMessage> batch, Deadline deadline) {
        return link.open(deadline)
                .call(connection -> database.schema().ensure(connection, statements.queue()))
                .call(connection -> insert(connection, batch));
    }

    /** The transaction is begun in the same message to the server. */
    private Uni<List<RowSet<Row>>> insert(PgConnection connection, List<OutgoingMessage> batch) {
        Tuple columns =
                Tuple.of(
                        batch.stream().map(OutgoingMessage::payload).toArray(Buffer[]::new),
                        batch.stream().map(OutgoingMessage::key).toArray(String[]::new),
                        (Object)
                                batch.stream()
                                        .map(OutgoingMessage::headers)
                                        .toArray(String[]::new));
        return Uni.join()
                .all(
                        connection.query("begin").execute(),
                        connection.preparedQuery(statements.append()).execute(columns))
                .andFailFast();
    }

    private Uni<Void> commit(PgConnection connection, Deadline deadline) {
        if (deadline.passed()) {
            return Uni.createFrom().failure(notKept(Deadline.missed()));
        }
        return deadline.bound(connection.query("commit").execute())
                .onFailure()
                .transform(this::unanswered)
                .replaceWithVoid();
    }

    private AppendException notKept(Throwable cause) {
        link.drop();
        database.schema().forget(statements.queue());
        return new AppendException.NotKept(statements.queue(), cause);
    }

    /** The server's own refusal of a commit is an answer: it has rolled back. */
    private AppendException unanswered(Throwable cause) {
        if (cause instanceof PgException refusal && !isShutdown(refusal)) {
            return notKept(cause);
        }
        link.drop();
        return new AppendException.OutcomeUnknown(statements.queue(), cause);
    }

    /** Class 57 is sent by a server that ends the session, whatever the commit has come to. */
    private static boolean isShutdown(PgException refusal) {
        return refusal.getSqlState() == null || refusal.getSqlState().startsWith("57");
    }
}
