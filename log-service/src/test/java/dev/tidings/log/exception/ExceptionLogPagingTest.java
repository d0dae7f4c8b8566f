package dev.tidings.log.exception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.ShippingApi;
import dev.tidings.log.testing.Writers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every log is visited exactly once, however many share a time and whatever comes meanwhile. */
@QuarkusTest
@LogServiceTest
class ExceptionLogPagingTest {

    private static final int MANY = 10_000;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant ONE_TIME = Instant.parse("2023-03-01T01:02:00Z");
    private static final String OF_STORE = "/api/v3/integrations/logs";

    /** The ways a cursor takes through clients and their query strings. */
    private static final UnaryOperator<String> THROUGH_OFFSET_DATE_TIME =
            cursor -> OffsetDateTime.parse(cursor).toString();

    private static final UnaryOperator<String> IN_ANOTHER_ZONE_WITH_A_SPACE =
            cursor ->
                    OffsetDateTime.parse(cursor)
                            .withOffsetSameInstant(ZoneOffset.ofHours(2))
                            .toString()
                            .replace("+", "%20");

    /** As a client keeps a time that has milliseconds, or seconds with six digits. */
    private static final UnaryOperator<String> CUT_TO_MILLISECONDS =
            cursor -> OffsetDateTime.parse(cursor).truncatedTo(ChronoUnit.MILLIS).toString();

    private static final UnaryOperator<String> CUT_TO_MICROSECONDS =
            cursor -> OffsetDateTime.parse(cursor).truncatedTo(ChronoUnit.MICROS).toString();

    @Inject ExceptionLogRetention retention;
    @Inject ExceptionLogRepository repository;
    @Inject Vertx vertx;

    private final ShippingApi one = ShippingApi.ofNewStore();
    private final ShippingApi other = one.another();

    @BeforeEach
    void partitions() {
        retention.maintain().await().atMost(SOON);
    }

    @Test
    void visitsTenThousandLogsOfOneTimeOnceWhileOthersCome() throws Exception {
        // Given ten thousand logs of one time, written by several processes at once
        List<Long> ofOne = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        try (Writers writers = new Writers(vertx, 4)) {
            writers.each(MANY, (pool, i) -> new ExceptionLogRepository(pool).append(sameTime(i)))
                    .forEach(log -> {
                        all.add(log.id());
                        if (log.integration().value() == one.integration()) {
                            ofOne.add(log.id());
                        }
                    });
        }

        // When
        List<Long> visitedOfOne = new ArrayList<>();
        List<Long> visited = new ArrayList<>();
        List<Long> visitedByCut = new ArrayList<>();
        whileOthersCome(() -> {
            visitedOfOne.addAll(new CursorWalk(one, THROUGH_OFFSET_DATE_TIME).ids(one.path(), 100));
            visited.addAll(new CursorWalk(one, IN_ANOTHER_ZONE_WITH_A_SPACE).ids(OF_STORE, 100));
            visitedByCut.addAll(new CursorWalk(one, CUT_TO_MILLISECONDS).ids(OF_STORE, 100));
        });

        // Then
        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(visitedOfOne).doesNotHaveDuplicates().containsAll(ofOne);
        assertThat(visited).doesNotHaveDuplicates().containsAll(all);
        assertThat(visitedByCut).doesNotHaveDuplicates().containsAll(all);
    }

    @Test
    void findsAPlaceForLogsBesideACrowd() {
        // Given a crowd that reaches over the times of its neighbours
        List<ExceptionLog> crowd = appendAt(0, 300);

        // When
        List<ExceptionLog> besideIt = appendAt(5, 20);
        List<ExceptionLog> again = appendAt(0, 20);

        // Then
        List<ExceptionLog> all = new ArrayList<>(crowd);
        all.addAll(besideIt);
        all.addAll(again);
        assertThat(all).extracting(ExceptionLog::position).doesNotHaveDuplicates();
        assertThat(besideIt)
                .extracting(log -> log.position().nanos())
                .isSorted()
                .allMatch(nanos -> nanos - Position.at(ONE_TIME).nanos() < 1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 7})
    void visitsEachOnceThoughAClientCutsTheCursor(int pageSize) {
        // Given logs that share a time, a microsecond or a millisecond with others, or nothing
        List<Long> all =
                Stream.of(0, 0, 0, 1, 500, 700_000, 700_400, 999_999, 1_000_000, 2_000_001)
                        .flatMap(nanos -> appendAt(nanos, 2).stream())
                        .map(ExceptionLog::id)
                        .toList();

        // Then
        for (UnaryOperator<String> cut : List.of(CUT_TO_MILLISECONDS, CUT_TO_MICROSECONDS)) {
            for (String list : List.of(one.path(), OF_STORE)) {
                assertThat(new CursorWalk(one, cut).ids(list, pageSize))
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }

    @Test
    void visitsEachOnceAtTheEndsOfWhatAPositionCanSay() {
        // Given
        List<Long> all =
                Stream.of(
                                "0001-01-01T00:00:00Z",
                                "2200-01-01T00:00:00.001Z",
                                "9999-12-31T23:59:59Z")
                        .flatMap(time -> Stream.of(time, time))
                        .map(Instant::parse)
                        .map(time -> repository.append(Reports.at(one, time)).await().atMost(SOON))
                        .map(ExceptionLog::id)
                        .toList();

        // Then
        assertThat(new CursorWalk(one, CUT_TO_MILLISECONDS).ids(OF_STORE, 1))
                .isEqualTo(all.reversed());
    }

    @Test
    void tellsTheNextPageAsAnAbsoluteAddress() {
        // Given
        List<ExceptionLog> logs =
                Stream.of(0, 1_000_000, 2_000_000)
                        .flatMap(nanos -> appendAt(nanos, 1).stream())
                        .toList();

        // When
        Response first = one.request().get(one.path() + "?page_size=2");
        Response last = one.request().get(first.header("Link").replaceAll("^<|>.*$", ""));

        // Then
        assertThat(first.header("Link"))
                .matches(
                        "<http://localhost:\\d+%s\\?cursor=2023-03-01T01%%3A02%%3A00\\.001Z&page_size=2>; rel=\"next\""
                                .formatted(one.path()));
        assertThat(first.jsonPath().getList("data.id", Long.class))
                .containsExactly(logs.get(2).id(), logs.get(1).id());
        assertThat(last.jsonPath().getList("data.id", Long.class))
                .containsExactly(logs.get(0).id());
        assertThat(last.header("Link")).isNull();
    }

    @Test
    void hasNoNextPageWhenTheLastOneIsFull() {
        appendAt(0, 2);

        Response only = one.request().get(one.path() + "?page_size=2");

        assertThat(only.jsonPath().getList("data")).hasSize(2);
        assertThat(only.header("Link")).isNull();
    }

    @Test
    void endsAPageEarlyRatherThanHoldALotInMemory() {
        // Given
        String large = "{\"base_url\":\"b\",\"exception\":\"%s\"}".formatted("x".repeat(1_000_000));
        List<Long> reported = IntStream.range(0, 9).mapToObj(i -> one.reported(large)).toList();

        // When
        Response first = one.request().get(one.path() + "?page_size=100");
        List<Long> visited = new CursorWalk(one, THROUGH_OFFSET_DATE_TIME).ids(one.path(), 100);

        // Then
        assertThat(first.asByteArray()).hasSizeBetween(4_000_000, 6_000_000);
        assertThat(visited).isEqualTo(reported.reversed());
    }

    @Test
    void startsWhereverACursorSays() {
        // Given
        List<ExceptionLog> logs = appendAt(0, 2);

        // Then
        for (String cursor :
                List.of(
                        "2023-03-01T01:02:00.000000001Z",
                        "2023-03-01T03:02:00.000000001+02:00",
                        "2023-03-01T03:02:00.000000001%2B02:00",
                        "2023-03-01%2001:02:00.000000001",
                        "2023-03-01T01:02:00.000000001")) {
            assertThat(
                            one.request()
                                    .get(one.path() + "?cursor=" + cursor)
                                    .jsonPath()
                                    .getList("data.id", Long.class))
                    .as(cursor)
                    .containsExactly(logs.getFirst().id());
        }
        for (String cursor : List.of("0001-01-01T00:00:00Z", "2023-03-01T01:02:00Z")) {
            assertThat(
                            one.request()
                                    .get(one.path() + "?cursor=" + cursor)
                                    .jsonPath()
                                    .getList("data"))
                    .isEmpty();
        }
        for (String cursor :
                List.of(
                        "9999-12-31T23:59:59Z",
                        "2200-01-01T00:00:00Z",
                        "2261-01-01T00:00:00Z",
                        cursorBehind(ofAnotherStore()))) {
            assertThat(
                            one.request()
                                    .get(one.path() + "?cursor=" + cursor)
                                    .jsonPath()
                                    .getList("data"))
                    .as(cursor)
                    .hasSize(2);
        }
    }

    private ExceptionLog ofAnotherStore() {
        return repository
                .append(Reports.at(ShippingApi.ofNewStore(), ONE_TIME))
                .await()
                .atMost(SOON);
    }

    private static String cursorBehind(ExceptionLog log) {
        return Cursor.behind(log, Optional.empty()).time().toString();
    }

    private NewExceptionLog sameTime(int number) {
        return Reports.at(number % 2 == 0 ? one : other, ONE_TIME);
    }

    /** So many logs, one after the other, of a time that is so many nanoseconds later. */
    private List<ExceptionLog> appendAt(int nanos, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Reports.at(one, ONE_TIME.plusNanos(nanos)))
                .map(log -> repository.append(log).await().atMost(SOON))
                .toList();
    }

    private void whileOthersCome(Runnable something) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread writer =
                Thread.ofPlatform()
                        .start(() -> {
                            for (int i = 0; !over.get(); i++) {
                                Instant near = ONE_TIME.plusNanos((i % 40 - 20) * 500L);
                                repository.append(Reports.at(one, near)).await().atMost(SOON);
                            }
                        });
        try {
            something.run();
        } finally {
            over.set(true);
            writer.join();
        }
    }
}
