package dev.tidings.log.health;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.log.testing.AttemptsChannel;
import dev.tidings.log.testing.Database;
import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the channel of attempts to that of health. */
@QuarkusTest
@LogServiceTest
class HealthFeedTest {

    private static final String ATTEMPT =
            """
            {"id": "%s", "store": "%s", "integration": "%s", "job": "%s", "eventType": "order.created", "attempt": 1,
             "succeeded": %b, "statusCode": 200, "tookNanos": 1, "body": "", "errorDetail": "", "createdAt": "%s"}
            """;

    private static final String MESSAGES =
            "select count(*) from queue_health where convert_from(payload, 'UTF8') like ?";

    private final AttemptsChannel attempts = new AttemptsChannel();
    private final Database channels = Database.ofTheChannels();
    private final UUID store = UUID.randomUUID();
    private final UUID integration = UUID.randomUUID();
    private final Instant now = Instant.now();

    @Test
    void tellsOfManyAttemptsInFewMessages() {
        // Given
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            many.add(attempt(true, now.minusSeconds(300 - i)));
        }

        // When
        many.forEach(attempts::send);
        attempts.awaitEmpty();

        // Then
        await().atMost(20, SECONDS)
                .until(() -> messages("succeededAt\":\"" + upToTheSecond(now.minusSeconds(1))) > 0);
        assertThat(messages("")).isLessThan(10);
    }

    @Test
    void tellsThatAnIntegrationBeganToFail() {
        // Given
        attempts.send(attempt(true, now.minusSeconds(2)));
        attempts.awaitEmpty();

        // When
        attempts.send(attempt(false, now.minusSeconds(1)));
        attempts.awaitEmpty();

        // Then
        await().atMost(20, SECONDS)
                .until(() ->
                        messages("failingSince\":\"" + upToTheSecond(now.minusSeconds(1))) > 0);
    }

    private String attempt(boolean succeeded, Instant at) {
        return ATTEMPT.formatted(
                UUID.randomUUID(), store, integration, UUID.randomUUID(), succeeded, at);
    }

    /** Messages of the integration that say this too. */
    private long messages(String text) {
        return channels.number(MESSAGES, "%" + integration + "%" + text + "%");
    }

    private static String upToTheSecond(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    }
}
