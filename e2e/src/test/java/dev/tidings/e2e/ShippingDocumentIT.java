package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every operation of the document that the vendor of /api/v3 published answers as it says. */
class ShippingDocumentIT {

    private static final String INTEGRATIONS = "/api/v3/integrations";
    private static final String UNKNOWN = INTEGRATIONS + "/999999999";

    private final ShippingClient client = RunningStack.shippingClient();
    private final ShippingClient stranger = new ShippingClient(RunningStack.get().url(), "");
    private final VendorReplay vendor =
            VendorReplay.by("shipping-v3-integrations.yml", "shipping-v3-integrations.mended.yaml");

    @Test
    void keepsIntegrationsAndTheirExceptionLogs() {
        // Given
        String integration = newIntegration();
        String logs = integration + "/logs";

        // When / Then
        for (JsonNode request : vendor.requests("POST", logs)) {
            vendor.judged(201, client.send("POST", logs, request.toString()));
            vendor.judged(201, client.send("POST", logs, newest(request)));
        }
        vendor.judged(200, client.get(logs));
        vendor.judged(200, client.get(INTEGRATIONS + "/logs?page_size=1"));
        vendor.judged(200, client.get(INTEGRATIONS));
        vendor.judged(200, client.get(integration));
        for (JsonNode request : vendor.requests("PATCH", integration)) {
            vendor.judged(204, client.send("PATCH", integration, request.toString()));
            vendor.judged(200, client.get(integration));
        }
        refuses(integration);
        vendor.judged(204, client.send("DELETE", integration, ""));
        assertThat(vendor.missing()).isEmpty();
    }

    /** The same as of now, so that no other test's log is on the first page in its place. */
    private static String newest(JsonNode request) {
        ObjectNode report = request.deepCopy();
        return report.put("created_at", Instant.now().toString()).toString();
    }

    private void refuses(String integration) {
        String logs = integration + "/logs";
        String webhook = "{\"webhook_active\": true, \"webhook_url\": null}";
        vendor.judged(400, client.send("PATCH", integration, webhook));
        vendor.judged(400, client.send("POST", logs, "{\"id\": 1}"));
        vendor.judged(400, client.get(logs + "?page_size=0"));
        vendor.judged(400, client.get(INTEGRATIONS + "/logs?cursor=x"));
        vendor.judged(404, client.get(UNKNOWN));
        vendor.judged(404, client.get(UNKNOWN + "/logs"));
        vendor.judged(404, client.send("POST", UNKNOWN + "/logs", "{\"base_url\": \"b\"}"));
        vendor.judged(404, client.send("PATCH", UNKNOWN, "{}"));
        vendor.judged(404, client.send("DELETE", UNKNOWN, ""));
        vendor.judged(401, stranger.get(INTEGRATIONS));
        vendor.judged(401, stranger.get(INTEGRATIONS + "/logs"));
        vendor.judged(401, stranger.get(integration));
        vendor.judged(401, stranger.get(logs));
        vendor.judged(401, stranger.send("POST", logs, "{}"));
        vendor.judged(401, stranger.send("PATCH", integration, "{}"));
        vendor.judged(401, stranger.send("DELETE", integration, ""));
    }

    private static String newIntegration() {
        Client commerce = RunningStack.client();
        String name = "vendor " + UUID.randomUUID();
        UUID id = commerce.webhook(URI.create("https://example.com/"), "account-member.deleted");
        commerce.put("/v2/integrations/" + id, "{\"data\": {\"name\": \"%s\"}}".formatted(name))
                .expect(200);
        return INTEGRATIONS + "/" + RunningStack.shippingClient().number(name);
    }
}
