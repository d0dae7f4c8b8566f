package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A consumer's transaction: rows are claimed by deleting them, and gone only when it commits. Until
 * then nobody else sees them, and if its connection ends, for whatever reason, they are back.
 */
record Transaction(PgConnection connection, Statements statements) {

    /** A row to come again. */
    record GivenBack(StoredMessage row, Duration delay, int batchLimit) {}

    /** A row to go to the dead-letter table. */
    record Parked(StoredMessage row, String reason) {}

    Uni<Void> commit() {
        return connection.query("commit").execute().replaceWithVoid();
    }

    /** Begins it with a claim, the two in one message to the server. */
    Uni<List<StoredMessage>> claim(long floor, int atMost, long maxBytes) {
        Uni<RowSet<Row>> claim =
                connection
                        .preparedQuery(statements.claim())
                        .execute(Tuple.of(floor, atMost, maxBytes));
        return Uni.join()
                .all(connection.query("begin").execute(), claim)
                .andFailFast()
                .map(answers -> inOrder(answers.getLast()));
    }

    Uni<Void> giveBack(List<GivenBack> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = columns(messages.stream().map(GivenBack::row).toList());
        columns.addValue(messages.stream().map(m -> m.delay().toMillis()).toArray(Long[]::new));
        columns.addValue(messages.stream().map(GivenBack::batchLimit).toArray(Integer[]::new));
        return execute(statements.giveBack(), columns);
    }

    Uni<Void> park(List<Parked> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = columns(messages.stream().map(Parked::row).toList());
        columns.addValue(messages.stream().map(Parked::reason).toArray(String[]::new));
        return execute(statements.park(), columns);
    }

    private Uni<Void> execute(String statement, Tuple columns) {
        return connection.preparedQuery(statement).execute(columns).replaceWithVoid();
    }

    private static Tuple columns(List<StoredMessage> rows) {
        return Tuple.tuple()
                .addValue(rows.stream().map(StoredMessage::payload).toArray(Buffer[]::new))
                .addValue(rows.stream().map(StoredMessage::key).toArray(String[]::new))
                .addValue(rows.stream().map(StoredMessage::headers).toArray(String[]::new))
                .addValue(rows.stream().map(StoredMessage::attempts).toArray(Integer[]::new))
                .addValue(
                        rows.stream().map(StoredMessage::createdAt).toArray(OffsetDateTime[]::new));
    }

    /** A delete returns its rows as they come. */
    private static List<StoredMessage> inOrder(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(StoredMessage::from)
                .sorted(Comparator.comparingLong(StoredMessage::id))
                .toList();
    }
}
