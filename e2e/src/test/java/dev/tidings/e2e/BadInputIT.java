package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong gets the contract's error, through the gateway. */
class BadInputIT {

    private static final String INTEGRATION =
            """
            {"data": {"type": "integration", "name": "e2e", "integration_type": "webhook",
              "enabled": true, "observes": ["%s"], "configuration": {"url": "%s"}}}
            """;

    private final LocalStack stack = RunningStack.get();
    private final Client client = RunningStack.client();

    @Test
    void malformedJsonIsABadRequest() {
        JsonNode error = error(client.post("/v2/integrations", "{\"data\": "), 400);

        assertThat(error.path("title").asText()).isEqualTo("Bad Request");
        assertThat(error.path("request_id").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "order.created, file:///etc/passwd, data.configuration.url",
        "order.created, ftp://example.com/, data.configuration.url",
        "order.exploded, https://example.com/, data.observes"
    })
    void anInvalidIntegrationNamesTheFieldAtFault(String event, String url, String source) {
        JsonNode error =
                error(client.post("/v2/integrations", INTEGRATION.formatted(event, url)), 422);

        assertThat(error.path("title").asText()).isEqualTo("Validation Error");
        assertThat(error.path("source").asText()).startsWith(source);
    }

    @Test
    void aSixthEventIsOneTooMany() {
        String six =
                String.join(
                        "\", \"",
                        "order.created",
                        "order.updated",
                        "order.paid",
                        "order.authorized",
                        "order.fulfilled",
                        "order.cancelled");

        JsonNode error =
                error(
                        client.post(
                                "/v2/integrations",
                                INTEGRATION.formatted(six, "https://example.com/")),
                        422);

        assertThat(error.path("detail").asText())
                .isEqualTo("You have reached the integration event limit of 5");
    }

    @Test
    void aWrongTypeIsNamed() {
        String numberForName = INTEGRATION.replace("\"e2e\"", "7");

        JsonNode error =
                error(
                        client.post(
                                "/v2/integrations",
                                numberForName.formatted("order.created", "https://example.com/")),
                        422);

        assertThat(error.path("source").asText()).isEqualTo("data.name");
    }

    @Test
    void anUnknownEventKeyIsRefused() {
        JsonNode error =
                error(
                        client.post(
                                "/v2/events",
                                """
                                {"data": {"type": "event", "key": "order.exploded",
                                  "payload": {"data": {"type": "order", "id": "o-1"}}}}
                                """),
                        422);

        assertThat(error.path("source").asText()).isEqualTo("data.key");
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        error(client.post("/v2/events", "[" + " ".repeat(11_000_000) + "]"), 413);
    }

    @Test
    void anImplicitTokenPermitsNothing() {
        Client implicit = Client.implicit(stack.url(), stack.key().clientId().toString());

        assertThat(implicit.get("/v2/integrations").status()).isEqualTo(403);
        assertThat(implicit.get("/v2/integrations/logs").status()).isEqualTo(403);
        assertThat(implicit.get("/v2/events").status()).isEqualTo(403);
        assertThat(implicit.post("/v2/events", "{}").status()).isEqualTo(403);
    }

    @Test
    void aBadTokenIsRefused() {
        JsonNode error =
                error(Client.withToken(stack.url(), "no-token").get("/v2/integrations"), 401);

        assertThat(error.path("title").asText()).isEqualTo("Unable to validate access token");
    }

    @Test
    void internalPathsAreNotThereForClients() {
        UUID store = stack.key().store();

        error(client.get("/internal/stores/" + store + "/jobs/" + UUID.randomUUID()), 404);
    }

    @Test
    void aServiceThatIsAwayIsUnavailable() {
        // When
        stack.crash(Service.LOG);

        // Then
        try {
            JsonNode error = error(client.get("/v2/integrations/logs"), 503);
            assertThat(error.path("title").asText()).isEqualTo("Service Unavailable");
            assertThat(client.get("/v2/integrations").status()).isEqualTo(200);
        } finally {
            stack.start(Service.LOG);
        }
        assertThat(client.get("/v2/integrations/logs").status()).isEqualTo(200);
    }

    @Test
    void listLinksWorkAsTheyAre() {
        URI current =
                URI.create(
                        client.get("/v2/integrations?page%5Blimit%5D=1")
                                .expect(200)
                                .body()
                                .at("/links/current")
                                .asText());

        assertThat(current.getAuthority()).isEqualTo(stack.url().getAuthority());
        assertThat(client.get(current.toString()).status()).isEqualTo(200);
    }

    private static JsonNode error(Answer answer, int status) {
        JsonNode error = answer.expect(status).body().path("errors").path(0);
        assertThat(error.path("status").asInt()).isEqualTo(status);
        return error;
    }
}
