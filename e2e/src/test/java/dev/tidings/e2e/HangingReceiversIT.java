package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Receivers that hang are waited for, but nobody waits behind them. */
class HangingReceiversIT {

    private static final int HANGING = 50;
    private static final int EVENTS = 20;

    private final Client client = RunningStack.client();

    @Test
    void aHealthyReceiverIsServedWhileFiftyOthersHang() {
        try (Inbox hanging = Inbox.that(Behaviour.hanging());
                Inbox healthy = Inbox.that(Behaviour.answering(200))) {
            // Given
            List<UUID> integrations = new ArrayList<>();
            for (int i = 0; i < HANGING; i++) {
                integrations.add(client.webhook(hanging.url(), "product.updated"));
            }
            UUID answering = client.webhook(healthy.url(), "product.updated");
            integrations.add(answering);

            // When
            List<String> events =
                    IntStream.range(0, EVENTS)
                            .mapToObj(i ->
                                    client.event(
                                            "product.updated",
                                            "{\"data\":{\"type\":\"product\",\"id\":\"p-%d\"}}"
                                                    .formatted(i)))
                            .toList();

            // Then the healthy one has all of them, and no hanging one is through with any
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> healthy.resources().size() == events.size());
            assertThat(healthy.deliveries()).hasSize(EVENTS);
            assertThat(client.jobs(integrations.getFirst()))
                    .noneMatch(job -> job.path("status").asText().equals("delivered"));
            integrations.forEach(id -> client.delete("/v2/integrations/" + id).expect(200));
        }
    }
}
