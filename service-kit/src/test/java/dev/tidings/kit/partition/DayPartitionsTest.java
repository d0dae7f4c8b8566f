package dev.tidings.kit.partition;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayPartitionsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private EmbeddedPostgres postgres;
    private Vertx vertx;
    private Pool pool;

    @BeforeAll
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        vertx = Vertx.vertx();
        pool =
                PgBuilder.pool()
                        .connectingTo(
                                new PgConnectOptions()
                                        .setHost("localhost")
                                        .setPort(postgres.getPort())
                                        .setUser("postgres")
                                        .setPassword("postgres")
                                        .setDatabase("postgres"))
                        .using(vertx)
                        .build();
    }

    @AfterAll
    void stop() throws IOException {
        get(pool.close());
        get(vertx.close());
        postgres.close();
    }

    @BeforeEach
    void emptyTable() {
        run("drop table if exists entry");
        run("create table entry (at timestamptz not null) partition by range (at)");
    }

    @Test
    void keepsTheDaysOfRetentionAndThreeToCome() {
        // When
        maintain(NOON, 2);

        // Then
        assertThat(partitions())
                .containsExactly(
                        "entry_20260227",
                        "entry_20260228",
                        "entry_20260301",
                        "entry_20260302",
                        "entry_20260303",
                        "entry_20260304");
        run("insert into entry values ('2026-02-27 00:00+00'), ('2026-03-04 23:59:59.999999+00')");
    }

    @Test
    void dropsDaysWhenRetentionEnds() {
        // Given
        maintain(NOON, 2);
        run("insert into entry values ('2026-02-28 12:00+00'), ('2026-03-01 00:00+00')");

        // When
        maintain(NOON.plus(Duration.ofDays(2)), 2);

        // Then
        assertThat(partitions()).startsWith("entry_20260301").endsWith("entry_20260306");
        assertThat(strings("select at::text from entry")).hasSize(1);
    }

    @Test
    void changesNothingTheSecondTime() {
        // Given
        maintain(NOON, 2);
        List<String> before = partitions();

        // When
        maintain(NOON, 2);

        // Then
        assertThat(partitions()).isEqualTo(before);
    }

    @Test
    void anyNumberOfReplicasMayMaintainAtOnce() {
        // When
        get(
                Uni.join()
                        .all(IntStream.range(0, 4).mapToObj(i -> at(NOON, 30).maintain()).toList())
                        .andFailFast());

        // Then
        assertThat(partitions()).hasSize(34);
    }

    @Test
    void finishesADetachmentThatWasCutOff() {
        // Given a detachment that waits for a reader, and is cut off
        maintain(NOON, 1);
        cutOffDetachment("entry_20260228");

        // When
        maintain(NOON.plus(Duration.ofDays(1)), 1);

        // Then
        assertThat(partitions()).startsWith("entry_20260301");
    }

    private void cutOffDetachment(String partition) {
        get(
                pool.withTransaction(reader ->
                        reader.query("select count(*) from entry")
                                .execute()
                                .chain(() -> detachImpatiently(partition))));
    }

    private Uni<Void> detachImpatiently(String partition) {
        return pool.withConnection(other ->
                other.query("set statement_timeout = '300ms'")
                        .execute()
                        .chain(() ->
                                other.query(
                                                "alter table entry detach partition "
                                                        + partition
                                                        + " concurrently")
                                        .execute())
                        .replaceWithVoid()
                        .onFailure()
                        .recoverWithNull()
                        .eventually(() -> other.query("reset statement_timeout").execute()));
    }

    private void maintain(Instant now, int retentionDays) {
        get(at(now, retentionDays).maintain());
    }

    private DayPartitions at(Instant now, int retentionDays) {
        return new DayPartitions(pool, Clock.fixed(now, ZoneOffset.UTC), "entry", retentionDays);
    }

    private List<String> partitions() {
        return strings(
                "select inhrelid::regclass::text from pg_inherits"
                        + " where inhparent = 'entry'::regclass order by 1");
    }

    private List<String> strings(String sql) {
        return get(
                pool.query(sql)
                        .execute()
                        .map(rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getString(0))
                                        .toList()));
    }

    private void run(String sql) {
        get(pool.query(sql).execute());
    }

    private static <T> T get(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
