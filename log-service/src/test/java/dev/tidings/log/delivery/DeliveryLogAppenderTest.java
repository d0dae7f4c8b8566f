package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.paging.PageRequest;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobId;
import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@LogServiceTest
class DeliveryLogAppenderTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final PageRequest FIRST_PAGE = new PageRequest(100, 0);

    @Inject DeliveryLogAppender appender;
    @Inject DeliveryLogRepository repository;
    @Inject DeliveryLogRetention retention;

    private final UUID store = UUID.randomUUID();
    private final UUID integration = UUID.randomUUID();
    private final LogList all = new LogList.OfStore(new StoreId(store));

    @Test
    void keepsEveryFieldOfAnAttempt() {
        // Given
        AttemptRecorded attempt =
                attempt().number(3).refused(404, "Not found", "Not in the 2xx range").recorded();

        // When
        append(List.of(attempt));

        // Then
        assertThat(logs()).containsExactly(DeliveryLog.from(attempt));
    }

    @Test
    void changesNothingWhenABatchComesAgain() {
        // Given
        List<AttemptRecorded> batch = List.of(attempt().recorded(), attempt().recorded());
        int first = append(batch);

        // When
        int again = append(batch);

        // Then
        assertThat(first).isEqualTo(2);
        assertThat(again).isZero();
        assertThat(logs()).hasSize(2);
        assertThat(total(all)).isEqualTo(2);
    }

    @Test
    void appendsAnAttemptOnceThatABatchHoldsTwice() {
        // Given
        AttemptRecorded attempt = attempt().recorded();

        // When
        append(List.of(attempt, attempt));

        // Then
        assertThat(logs()).hasSize(1);
        assertThat(total(all)).isEqualTo(1);
    }

    @Test
    void countsOnceWhatConsumersHoldAtTheSameTimeInAnyOrder() {
        // Given
        List<AttemptRecorded> batch =
                IntStream.range(0, 400)
                        .mapToObj(i -> Attempt.of(store, UUID.randomUUID()).recorded())
                        .toList();
        List<Uni<Integer>> consumers =
                Stream.of(batch, batch.reversed(), batch, batch.reversed())
                        .map(appender::append)
                        .toList();

        // When
        List<Integer> appended = Uni.join().all(consumers).andFailFast().await().atMost(SOON);

        // Then
        assertThat(appended).satisfies(counts -> assertThat(sum(counts)).isEqualTo(400));
        assertThat(total(all)).isEqualTo(400);
    }

    @Test
    void appendsABatchThatIsLargerThanAStatement() {
        // Given
        List<AttemptRecorded> batch =
                IntStream.range(0, 1_201).mapToObj(i -> attempt().recorded()).toList();

        // When
        int appended = append(batch);

        // Then
        assertThat(appended).isEqualTo(1_201);
        assertThat(total(all)).isEqualTo(1_201);
    }

    @Test
    void totalsAreOfTheListAlone() {
        // Given
        UUID job = UUID.randomUUID();
        append(
                List.of(
                        attempt().job(job).recorded(),
                        attempt().job(job).number(2).recorded(),
                        attempt().recorded(),
                        Attempt.of(store, UUID.randomUUID()).recorded(),
                        Attempt.of(UUID.randomUUID(), integration).recorded()));
        StoreId ofStore = new StoreId(store);
        IntegrationId of = new IntegrationId(integration);

        // When
        long ofIntegration = total(new LogList.OfIntegration(ofStore, of));
        long ofJob = total(new LogList.OfJob(ofStore, of, new JobId(job)));
        long ofStrangersJob =
                total(
                        new LogList.OfJob(
                                ofStore, new IntegrationId(UUID.randomUUID()), new JobId(job)));

        // Then
        assertThat(total(all)).isEqualTo(4);
        assertThat(ofIntegration).isEqualTo(3);
        assertThat(ofJob).isEqualTo(2);
        assertThat(ofStrangersJob).isZero();
    }

    @Test
    void replacesWhatTextCannotHold() {
        // Given
        AttemptRecorded attempt = attempt().body("a\0b\0").recorded();

        // When
        append(List.of(attempt));

        // Then
        assertThat(logs()).extracting(log -> log.answer().body()).containsExactly("a\uFFFDb\uFFFD");
    }

    @Test
    void keepsABodyOf64KiBWithEveryKindOfCharacter() {
        // Given
        String body = "ä€😀\u0001".repeat(64 * 1024 / 10);

        // When
        append(List.of(attempt().body(body).recorded()));

        // Then
        assertThat(logs()).extracting(log -> log.answer().body()).containsExactly(body);
    }

    @Test
    void leavesOutWhatIsOlderThanTheRetentionAndKeepsTheRestOfItsBatch() {
        // Given
        Instant tooLate = retention.window().start().minusNanos(1_000);
        Instant justInTime = retention.window().start();

        // When
        int appended =
                append(
                        List.of(
                                attempt().at(tooLate).recorded(),
                                attempt().at(justInTime).recorded()));

        // Then
        assertThat(appended).isEqualTo(1);
        assertThat(logs()).extracting(DeliveryLog::createdAt).containsExactly(justInTime);
        assertThat(total(all)).isEqualTo(1);
    }

    @Test
    void keepsAnAttemptFromAFastClockUnderTheLastDayOnce() {
        // Given
        Instant farAhead = Instant.now().plus(400, ChronoUnit.DAYS);
        List<AttemptRecorded> batch = List.of(attempt().at(farAhead).recorded());

        // When
        append(batch);
        append(batch);

        // Then
        Instant lastDay = retention.window().start().plus(31, ChronoUnit.DAYS);
        assertThat(logs()).extracting(DeliveryLog::createdAt).containsExactly(lastDay);
        assertThat(total(all)).isEqualTo(1);
    }

    private Attempt attempt() {
        return Attempt.of(store, integration);
    }

    private int append(List<AttemptRecorded> batch) {
        return appender.append(batch).await().atMost(SOON);
    }

    private List<DeliveryLog> logs() {
        return repository.page(all, retention.window(), FIRST_PAGE).await().atMost(SOON);
    }

    private long total(LogList list) {
        return repository.total(list, retention.window()).await().atMost(SOON);
    }

    private static int sum(List<? extends Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
