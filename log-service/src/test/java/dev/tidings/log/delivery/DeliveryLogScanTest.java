package dev.tidings.log.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.log.testing.InternalScan;
import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What job-service reads to export logs. */
@QuarkusTest
@LogServiceTest
class DeliveryLogScanTest {

    private static final Instant YESTERDAY =
            Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);

    @Inject DeliveryLogAppender appender;

    private final UUID store = UUID.randomUUID();
    private final UUID integration = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();
    private final InternalScan scan =
            new InternalScan(
                    store,
                    "integration-logs",
                    log -> Map.of("createdAt", log.get("createdAt"), "id", log.get("id")));

    @Test
    void readsAllLogsOldestFirstPageByPage() {
        // Given
        append(
                IntStream.range(0, 1_200)
                        .mapToObj(i -> attempt().at(YESTERDAY.plusMillis(i / 3)))
                        .toList());

        // When
        List<List<Map<String, Object>>> pages = scan.pages("");

        // Then
        assertThat(pages).extracting(List::size).containsExactly(500, 500, 200);
        assertThat(pages.stream().flatMap(List::stream).map(log -> log.get("id")))
                .hasSize(1_200)
                .doesNotHaveDuplicates();
        scan.count("").statusCode(200).body(equalTo("1200"));
    }

    @Test
    void tellsEverythingOfALog() {
        // Given
        AttemptRecorded recorded =
                attempt().job(job).at(YESTERDAY).refused(503, "busy", "why").number(2).recorded();
        appendRecorded(List.of(recorded));

        // Then
        assertThat(scan.page(""))
                .containsExactly(
                        Map.ofEntries(
                                Map.entry("id", recorded.id().toString()),
                                Map.entry("integration", integration.toString()),
                                Map.entry("job", job.toString()),
                                Map.entry("event", "order.created"),
                                Map.entry("attempt", 2),
                                Map.entry("succeeded", false),
                                Map.entry("statusCode", 503),
                                Map.entry("tookNanos", 252_900_000),
                                Map.entry("body", "busy"),
                                Map.entry("errorDetail", "why"),
                                Map.entry("createdAt", YESTERDAY.toString())));
    }

    @Test
    void aPageOfLargeBodiesIsShort() {
        // Given
        String body = "x".repeat(60_000);
        append(Stream.generate(() -> attempt().body(body)).limit(100).toList());

        // Then
        assertThat(scan.page("")).hasSize(69);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "eq(integration_id,%1$s):eq(succeeded,false)",
                "in(job_id,%2$s,%1$s)",
                "like(event,order.*):eq(status_code,503)",
                "ge(status_code,500)|gt(status_code,99999999999)",
                "gt(attempt,1):le(attempt,2)",
                "eq(attempt,2):lt(created_at,2999-01-01)",
            })
    void selectsByEveryField(String filter) {
        // Given
        append(List.of(attempt(), attempt().job(job).refused(503, "busy", "why").number(2)));
        String selected = filter.formatted(integration, job);

        // Then
        assertThat(scan.page(selected))
                .extracting(log -> log.get("job"))
                .containsExactly(job.toString());
        scan.count(selected).statusCode(200).body(equalTo("1"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        scan.count("eq(colour,red)").statusCode(400);
    }

    @Test
    void answersNobodyWithoutTheSecretOfTheServices() {
        assertThat(scan.statusWithoutSecret()).isEqualTo(404);
    }

    private Attempt attempt() {
        return Attempt.of(store, integration);
    }

    private void append(List<Attempt> attempts) {
        appendRecorded(attempts.stream().map(Attempt::recorded).toList());
    }

    private void appendRecorded(List<AttemptRecorded> attempts) {
        appender.append(attempts).await().atMost(Duration.ofSeconds(30));
    }
}
