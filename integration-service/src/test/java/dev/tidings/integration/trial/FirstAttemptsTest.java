package dev.tidings.integration.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.integration.delivery.DeliveryRequested;
import dev.tidings.integration.trial.LogServiceClient.Log;
import dev.tidings.integration.trial.LogServiceClient.Page;
import dev.tidings.integration.trial.LogServiceClient.Scan;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FirstAttemptsTest {

    private static final Instant ACCEPTED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Page NONE = new Page(List.of());
    private static final Log FIRST = new Log(1, false, 400, 5_000_000, "no queue", "SQS: none");
    private static final Log SECOND = new Log(2, true, 200, 5_000_000, "", "");

    private final List<Scan> asked = new ArrayList<>();

    @Test
    void looksForTheLogUntilItIsThere() {
        // Given a log-service that is away, then has nothing, then both attempts
        List<Uni<Page>> answers =
                List.of(
                        Uni.createFrom().failure(new IOException("away")),
                        Uni.createFrom().item(NONE),
                        Uni.createFrom().item(new Page(List.of(FIRST, SECOND))));
        DeliveryRequested delivery = delivery();

        // When
        Optional<Log> found = await(delivery, Duration.ofSeconds(30), answers);

        // Then
        assertThat(found).contains(FIRST);
        assertThat(asked).hasSize(3);
        assertThat(asked.getFirst().filter()).isEqualTo("eq(job_id," + delivery.job() + ")");
        assertThat(asked.getFirst().after().createdAt()).isBefore(ACCEPTED);
    }

    @Test
    void goesOnWithoutTheLogWhenItTakesTooLong() {
        assertThat(await(delivery(), Duration.ZERO, List.of(Uni.createFrom().item(NONE))))
                .isEmpty();
        assertThat(asked).hasSize(1);
    }

    private Optional<Log> await(
            DeliveryRequested delivery, Duration patience, List<Uni<Page>> answers) {
        LogServiceClient logs =
                (store, scan) -> {
                    asked.add(scan);
                    return answers.get(asked.size() - 1);
                };
        return new FirstAttempts(logs, config(patience), Clock.systemUTC())
                .await(delivery)
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static TrialConfig config(Duration patience) {
        return new TrialConfig() {
            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public Duration pollInterval() {
                return Duration.ofMillis(1);
            }
        };
    }

    private static DeliveryRequested delivery() {
        return new DeliveryRequested(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "event-1",
                "order.created",
                ACCEPTED,
                "{}",
                true);
    }
}
