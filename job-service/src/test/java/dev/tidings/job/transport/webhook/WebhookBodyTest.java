package dev.tidings.job.transport.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.job.transport.Deliveries;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void hasEveryMemberOfTheContract() throws IOException {
        // Given
        Delivery delivery = Deliveries.to("https://example.com/hook");

        // When
        JsonNode body = JSON.readTree(body(delivery));

        // Then
        assertThat(body)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"id": "%s", "store_id": "%s", "org_id": "%s",
                                 "triggered_by": "order.created", "attempt": 1,
                                 "integration": {"id": "%s", "integration_type": "webhook",
                                   "name": "Orders", "description": "To the warehouse"},
                                 "resources": "{\\"data\\":{\\"type\\":\\"order\\",\\"id\\":\\"o-1\\"}}",
                                 "payload": {"data": {"type": "order", "id": "o-1"}},
                                 "configuration": {"url": "https://example.com/hook", "secret_key": "s3cret"}}
                                """
                                        .formatted(
                                                delivery.job(),
                                                delivery.store(),
                                                delivery.organization(),
                                                delivery.integration().id())));
    }

    @Test
    void namesOnlyTypeAndIdOfWhatWasDeleted() throws IOException {
        // Given
        Delivery delivery =
                Deliveries.of(
                        Deliveries.webhook(Map.of("url", "https://example.com/hook")),
                        "cart.deleted",
                        "{\"data\":{\"type\":\"cart\",\"id\":\"c-1\",\"more\":true}}");

        // When
        JsonNode body = JSON.readTree(body(delivery));

        // Then
        JsonNode reference = JSON.readTree("{\"id\":\"c-1\",\"type\":\"cart\"}");
        assertThat(body.get("payload")).isEqualTo(reference);
        assertThat(body.get("resources")).isEqualTo(reference);
        assertThat(body.at("/configuration/secret_key").asText()).isEmpty();
    }

    @Test
    void sendsThePayloadDigitForDigit() {
        // Given
        String payload =
                "{\"data\":{\"type\":\"order\",\"id\":\"o-1\",\"total\":1.10,\"big\":1e400}}";

        // When
        String body = new String(body(Deliveries.withPayload(payload)), StandardCharsets.UTF_8);

        // Then
        assertThat(body).contains("\"payload\":" + payload);
    }

    private static byte[] body(Delivery delivery) {
        return WebhookBody.of(
                delivery, (Destination.Webhook) Destination.of(delivery.integration()));
    }
}
