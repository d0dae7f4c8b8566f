package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String MANY =
            """
            insert into queue_orders (payload)
            select convert_to(repeat('x', 500), 'UTF8') from generate_series(1, 20000);
            """;

    private final QueueFixture fixture = QueueFixture.create();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void isMadeOnceByManyAtTheSameTime() {
        // Given
        List<Sender> senders = IntStream.range(0, 8).mapToObj(ignored -> fixture.sender()).toList();
        // When
        List<CompletableFuture<Void>> answers =
                senders.stream().map(sender -> sender.send(Order.of(1))).toList();
        answers.forEach(CompletableFuture::join);
        // Then
        assertThat(fixture.queued()).isEqualTo(8);
        assertThat(fixture.query("select name || ' ' || version from channel_schema order by 1"))
                .containsExactly("dead_letter 1", "queue_orders 2");
    }

    @Test
    void setsAQueueUpForItsTurnover() {
        // Given
        fixture.sender().sendAll(Stream.of(Order.of(1)));
        // When
        List<String> options =
                fixture.query(
                        "select unnest(reloptions) from pg_class where relname = 'queue_orders'");
        // Then
        assertThat(options)
                .containsExactlyInAnyOrder(
                        "autovacuum_vacuum_scale_factor=0",
                        "autovacuum_vacuum_threshold=20000",
                        "autovacuum_vacuum_cost_delay=0",
                        "autovacuum_vacuum_insert_threshold=-1",
                        "vacuum_truncate=off");
    }

    @Test
    void claimsByThePrimaryKey() {
        // Given
        fixture.sender().sendAll(Stream.of(Order.of(1)));
        fixture.execute(MANY + "analyze queue_orders");
        // When
        String plan = planOfAClaim();
        // Then
        assertThat(plan).contains("Index Scan using queue_orders_pkey").doesNotContain("Seq Scan");
    }

    @Test
    void claimsByThePrimaryKeyWhenALongQueueHasEmptied() {
        // Given
        fixture.sender().sendAll(Stream.of(Order.of(1)));
        fixture.execute(MANY + "delete from queue_orders");
        fixture.execute("vacuum analyze queue_orders");
        // When
        String plan = planOfAClaim();
        // Then
        assertThat(plan)
                .contains("Index Scan using queue_orders_pkey")
                .doesNotContain("Seq Scan", "Bitmap");
    }

    /** On a connection with the settings of a consumer's. */
    private String planOfAClaim() {
        String claim =
                Statements.of(new QueueName("orders"))
                        .claim()
                        .replace("$1", "0")
                        .replace("$2", "100")
                        .replace("$3", "1000");
        Link link = fixture.database().link("test");
        try {
            return link.open(Deadline.in(SOON))
                    .chain(connection -> connection.query("explain " + claim).execute())
                    .map(SchemaTest::lines)
                    .await()
                    .atMost(SOON);
        } finally {
            link.drop();
        }
    }

    private static String lines(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void isMadeAgainInADatabaseThatWasReplaced() {
        // Given
        Sender sender = fixture.sender();
        sender.sendAll(Stream.of(Order.of(1)));
        fixture.execute("drop table queue_orders, dead_letter, channel_schema");
        // When
        sender.send(Order.of(2)).exceptionally(fault -> null).join();
        sender.sendAll(Stream.of(Order.of(3)));
        // Then
        assertThat(fixture.queued()).isEqualTo(1);
    }
}
