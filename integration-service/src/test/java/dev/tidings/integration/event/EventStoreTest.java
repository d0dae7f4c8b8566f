package dev.tidings.integration.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.integration.testing.Sql;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.Page;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class EventStoreTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Duration WINDOW = Duration.ofHours(48);
    private static final PageRequest FIRST_PAGE = PageRequest.of(null, null);

    @Inject EventStore events;
    @Inject EventMaintenance maintenance;

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource database;

    private final StoreId store = new StoreId(UUID.randomUUID());

    @Test
    void keepsTheSameEventsOnceAndReturnsThemEachTime() {
        // Given
        List<Event> batch = List.of(chosen("a", NOW), given("b", NOW));
        // When
        List<Event> first = keep(batch);
        List<Event> again = keep(batch);
        // Then
        assertThat(first).containsExactlyInAnyOrderElementsOf(batch);
        assertThat(again).containsExactlyInAnyOrderElementsOf(batch);
        assertThat(newest().total()).isEqualTo(2);
        assertThat(newest().items()).hasSize(2);
    }

    @Test
    void dropsALaterEventOfTheSameIdWithinTheWindow() {
        // Given
        Instant first = NOW.minus(WINDOW);
        keep(List.of(chosen("a", first)));
        // Then
        assertThat(keep(List.of(chosen("a", NOW)))).isEmpty();
        assertThat(newest().total()).isEqualTo(1);
    }

    @Test
    void takesAnEventOfTheSameIdForNewAfterTheWindow() {
        // Given
        Instant first = NOW.minus(WINDOW).minusSeconds(1);
        keep(List.of(chosen("a", first)));
        // Then
        assertThat(keep(List.of(chosen("a", NOW)))).containsExactly(chosen("a", NOW));
        assertThat(newest().total()).isEqualTo(2);
        assertThat(find("a")).isEqualTo(stored("a", NOW));
    }

    @Test
    void settlesOnTheOneThatIsHandledFirstWhenTheyComeOutOfOrder() {
        // Given
        keep(List.of(chosen("a", NOW)));
        // Then
        assertThat(keep(List.of(chosen("a", NOW.minusSeconds(1))))).isEmpty();
        assertThat(keep(List.of(chosen("a", NOW)))).hasSize(1);
    }

    @Test
    void settlesOnTheEarliestOfOneBatch() {
        // Given
        Instant earlier = NOW.minusMillis(5);
        // When
        List<Event> kept = keep(List.of(chosen("a", NOW), chosen("a", earlier), chosen("b", NOW)));
        // Then
        assertThat(kept).containsExactlyInAnyOrder(chosen("a", earlier), chosen("b", NOW));
    }

    @Test
    void doesNotKeepWhatRetentionWouldDropButLetsItBeDelivered() {
        // Given
        Event old = given("old", NOW.minus(Duration.ofDays(40)));
        Event fresh = given("fresh", NOW);
        // When
        List<Event> kept = keep(List.of(old, fresh));
        // Then
        assertThat(kept).containsExactlyInAnyOrder(old, fresh);
        assertThat(newest().items()).containsExactly(stored("fresh", NOW));
        assertThat(newest().total()).isEqualTo(1);
    }

    @Test
    void makesThePartitionOfADayThatHasNone() {
        // Given
        Instant day = NOW.minus(Duration.ofDays(20));
        wait(maintenance.maintain());
        new Sql(database).update("drop table " + partition(day));
        // When
        List<Event> kept = keep(List.of(given("a", day)));
        // Then
        assertThat(kept).hasSize(1);
        assertThat(find("a")).isEqualTo(stored("a", day));
    }

    @Test
    void forgetsChosenIdsAfterTheWindow() {
        // Given
        keep(List.of(chosen("old", NOW.minus(WINDOW).minusSeconds(60)), chosen("new", NOW)));
        // When
        wait(maintenance.maintain());
        // Then
        assertThat(
                        new Sql(database)
                                .query(
                                        "select event_id from chosen_event_id where store_id = ?",
                                        store.value()))
                .containsExactly("new");
    }

    @Test
    void forgetsCountsWithTheirDays() {
        // Given
        LocalDate old = LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(31);
        Sql sql = new Sql(database);
        sql.update("insert into event_count values (?, ?, 7)", store.value(), old);
        assertThat(newest().total()).isZero();
        // When
        wait(maintenance.maintain());
        // Then
        assertThat(sql.query("select total from event_count where store_id = ?", store.value()))
                .isEmpty();
    }

    @Test
    void readsAPageFromTheIndexAlone() {
        // Given
        Sql sql = new Sql(database);
        sql.update(
                """
                insert into event (store_id, event_id, accepted_at, event_key, payload)
                select ?, i::text, now() - i * interval '1 second', 'order.created', '{}'
                from generate_series(1, 5000) as i
                """,
                store.value());
        sql.update("analyze event");
        // When
        String plan =
                String.join(
                        "\n",
                        sql.query(
                                "explain "
                                        + EventStatements.NEWEST
                                                .replace("$1", "'" + store + "'")
                                                .replace("$2", "now() - interval '30 days'")
                                                .replace("$3", "25")
                                                .replace("$4", "0")));
        // Then
        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan", "Sort");
    }

    private Event chosen(String id, Instant acceptedAt) {
        return event(id, true, acceptedAt);
    }

    private Event given(String id, Instant acceptedAt) {
        return event(id, false, acceptedAt);
    }

    private Event event(String id, boolean chosen, Instant acceptedAt) {
        return new Event(
                store, TestTokens.ORGANIZATION, id, chosen, "order.created", acceptedAt, "{}");
    }

    private static StoredEvent stored(String id, Instant acceptedAt) {
        return new StoredEvent(id, "order.created", acceptedAt, "{}");
    }

    private List<Event> keep(List<Event> batch) {
        return wait(events.keep(batch));
    }

    private Page<StoredEvent> newest() {
        return wait(events.newest(store, FIRST_PAGE));
    }

    private StoredEvent find(String id) {
        return wait(events.find(store, id));
    }

    private static String partition(Instant day) {
        return "event_"
                + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(day, ZoneOffset.UTC));
    }

    private static <T> T wait(Uni<T> result) {
        return result.await().atMost(Duration.ofSeconds(20));
    }
}
