package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tidings.local.receiver.Behaviour;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The /api/v3 dialect through the gateway: both kinds of credentials, errors, bodies, health. */
class ShippingDialectIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEBIBYTE = 1024 * 1024;

    private final Client commerce = RunningStack.client();
    private final ShippingClient client = RunningStack.shippingClient();
    private final URI api = RunningStack.get().url();

    @Test
    void takesTheKeyAndTheTokenAlike() {
        String metadata = client.get("/api/v3/user/auth/metadata").expect(200).text();

        assertThat(metadata).isEqualTo("{\"data\":{\"user_id\":1,\"integration_id\":null}}");
        assertThat(commerce.get("/api/v3/user/auth/metadata").text()).isEqualTo(metadata);
        assertThat(commerce.get("/api/v3/integrations").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', No credentials, Authentication credentials were not provided.",
        "Bearer nonsense, Invalid username/password., The username or password provided is incorrect. Please make a request with the valid credentials."
    })
    void tellsNoCredentialsFromWrongOnes(String authorization, String title, String detail) {
        for (String path : new String[] {"/api/v3/integrations", "/api/v3/integrations/logs"}) {
            JsonNode error = error(new ShippingClient(api, authorization).get(path), 401);

            assertThat(error.path("code").asText()).isEqualTo("authentication_failed");
            assertThat(error.path("title").asText()).isEqualTo(title);
            assertThat(error.path("detail").asText()).isEqualTo(detail);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v3/orders",
        "/api/v3/integrations/999999999",
        "/api/v3/integrations/999999999/logs",
        "/api/v3/integrations/999999999/logs/insights"
    })
    void findsNothingInTheFormOfTheDialect(String path) {
        JsonNode error = error(client.get(path), 404);

        assertThat(error.path("code").asText()).isEqualTo("not_found");
        assertThat(error.path("detail").asText())
                .isEqualTo("The Integration could not be found with the search criteria given");
    }

    @Test
    void takesAMebibyteInChunksAndNotOneByteMore() {
        // Given
        String logs = logsOf(newIntegration("https://example.com/"));
        String start = "{\"base_url\":\"b\",\"exception\":\"";
        String longest = start + "x".repeat(MEBIBYTE - start.length() - 2) + "\"}";

        // Then
        assertThat(client.send("POST", logs, chunked(longest)).statusCode()).isEqualTo(201);
        assertThat(client.send("POST", logs, longest).status()).isEqualTo(201);
        for (BodyPublisher tooLong :
                new BodyPublisher[] {
                    chunked(longest + " "), BodyPublishers.ofString(longest + " ")
                }) {
            JsonNode error = error(Answer.of(client.send("POST", logs, tooLong)), 413);
            assertThat(error.path("code").asText()).isEqualTo("payload_too_large");
        }
    }

    @Test
    void tellsSinceWhenDeliveriesFailAndWhenOneLastSucceeded() {
        AtomicInteger status = new AtomicInteger(200);
        try (Inbox inbox = Inbox.that(delivery -> Behaviour.answering(status.get()).to(delivery))) {
            // Given
            UUID id = newIntegration(inbox.url().toString());
            String path = "/api/v3/integrations/" + client.number(id.toString());
            assertThat(client.get(path).data().path("last_fetched_at").isNull()).isTrue();

            // When
            event();
            JsonNode well = awaitHealth(path, "last_fetched_at");
            status.set(500);
            event();
            JsonNode failing = awaitHealth(path, "started_failing_at");

            // Then
            assertThat(well.path("started_failing_at").isNull()).isTrue();
            assertThat(time(failing, "started_failing_at"))
                    .isAfter(time(failing, "last_fetched_at"));
            assertThat(failing.path("updated_at")).isEqualTo(well.path("updated_at"));
            status.set(200);
            await().atMost(PATIENCE)
                    .until(() -> client.get(path).data().path("started_failing_at").isNull());
            commerce.delete("/v2/integrations/" + id).expect(200);
        }
    }

    @Test
    void groupsWhatIntegrationsReport() {
        // Given
        String logs = logsOf(newIntegration("https://example.com/"));
        for (int i = 1; i <= 3; i++) {
            client.send(
                            "POST",
                            logs,
                            """
                            {"base_url": "https://shop.example", "full_url": "https://shop.example/orders/%d",
                             "response_code": 401, "exception_type": "HTTPError"}
                            """
                                    .formatted(i))
                    .expect(201);
        }

        // When
        JsonNode insight = client.get(logs + "/insights").expect(200).data().path(0);

        // Then
        assertThat(insight.path("count").asInt()).isEqualTo(3);
        assertThat(insight.path("path").asText()).isEqualTo("/orders/{number}");
        assertThat(insight.at("/suggestion/rule").asText()).isEqualTo("credentials");
    }

    private void event() {
        commerce.event("currency.updated", "{\"data\":{\"type\":\"currency\",\"id\":\"EUR\"}}");
    }

    /** An integration whose name is its id, so that it can be found in either dialect. */
    private UUID newIntegration(String url) {
        UUID id = commerce.webhook(URI.create(url), "currency.updated");
        commerce.put("/v2/integrations/" + id, "{\"data\": {\"name\": \"%s\"}}".formatted(id))
                .expect(200);
        return id;
    }

    private String logsOf(UUID integration) {
        return "/api/v3/integrations/%d/logs".formatted(client.number(integration.toString()));
    }

    private JsonNode awaitHealth(String path, String member) {
        return await().atMost(PATIENCE)
                .until(
                        () -> client.get(path).data(),
                        integration -> !integration.path(member).isNull());
    }

    private static OffsetDateTime time(JsonNode integration, String member) {
        return OffsetDateTime.parse(integration.path(member).asText());
    }

    private static BodyPublisher chunked(String json) {
        return BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode error(Answer answer, int status) {
        JsonNode error = answer.expect(status).body().path("errors").path(0);
        assertThat(error.path("status")).isEqualTo(TextNode.valueOf(String.valueOf(status)));
        return error;
    }
}
