package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.local.receiver.Behaviour;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every operation of the documents that the vendor of /v2 published answers as they say. */
class CommerceDocumentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String INTEGRATIONS = "/v2/integrations";
    private static final UUID UNKNOWN = UUID.randomUUID();

    private final Client client = RunningStack.client();

    @Test
    void grantsTokens() {
        // Given
        VendorReplay vendor = VendorReplay.by("commerce-v2-authentication.yaml");
        String credentials = "grant_type=client_credentials&client_id=%s&client_secret=%s";

        // When / Then
        vendor.judged(200, RunningStack.token(credentials));
        vendor.judged(200, RunningStack.token("grant_type=implicit&client_id=%s"));
        vendor.judged(400, RunningStack.token("grant_type=password&client_id=%s"));
        vendor.judged(401, RunningStack.token(credentials + "-wrong"));
        assertThat(vendor.missing()).isEmpty();
    }

    @Test
    void keepsIntegrationsAndTheirLogs() {
        // Given
        VendorReplay vendor =
                VendorReplay.by(
                        "commerce-v2-integrations.yaml", "commerce-v2-integrations.mended.yaml");

        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // When
            String webhook = create(vendor, "webhook", webhook(inbox.url()));
            String queue = create(vendor, "aws_sqs", QUEUE);
            String broker = create(vendor, "stomp", BROKER);
            await().atMost(PATIENCE).until(() -> isTold(webhook));

            // Then
            readsAndChanges(vendor, webhook);
            readsAndChanges(vendor, queue);
            readsAndChanges(vendor, broker);
            vendor.judged(200, client.get(INTEGRATIONS + "?page%5Blimit%5D=3"));
            readsLogs(vendor, webhook);
            refuses(vendor, webhook);
            vendor.judged(200, client.delete(webhook));
            vendor.judged(200, client.delete(queue));
            vendor.judged(200, client.delete(broker));
        }
        assertThat(vendor.missing()).isEmpty();
    }

    /** The path of a new integration. */
    private String create(VendorReplay vendor, String type, String configuration) {
        Answer created =
                client.post(
                        INTEGRATIONS,
                        """
                        {"data": {"type": "integration", "name": "vendor", "description": "of a test",
                          "enabled": true, "integration_type": "%s",
                          "observes": ["account-member.updated"], "configuration": %s}}
                        """
                                .formatted(type, configuration));
        return INTEGRATIONS + "/" + vendor.judged(201, created).data().path("id").asText();
    }

    private void readsAndChanges(VendorReplay vendor, String integration) {
        vendor.judged(200, client.get(integration));
        vendor.judged(
                200,
                client.put(
                        integration,
                        "{\"data\": {\"type\": \"integration\", \"enabled\": false}}"));
    }

    private void readsLogs(VendorReplay vendor, String integration) {
        Answer jobs = vendor.judged(200, client.get(integration + "/jobs"));
        String job = jobs.data().path(0).path("id").asText();
        assertThat(vendor.judged(200, client.get(INTEGRATIONS + "/logs")).data()).isNotEmpty();
        assertThat(vendor.judged(200, client.get(integration + "/logs")).data()).isNotEmpty();
        assertThat(vendor.judged(200, client.get(integration + "/jobs/" + job + "/logs")).data())
                .isNotEmpty();
    }

    private void refuses(VendorReplay vendor, String integration) {
        String unknown = INTEGRATIONS + "/" + UNKNOWN;
        vendor.judged(422, client.post(INTEGRATIONS, "{\"data\": {\"type\": \"integration\"}}"));
        vendor.judged(422, client.put(integration, "{\"data\": {\"name\": 1}}"));
        vendor.judged(404, client.put(unknown, "{\"data\": {\"type\": \"integration\"}}"));
        vendor.judged(404, client.get(unknown));
        vendor.judged(404, client.get(unknown + "/logs"));
        vendor.judged(404, client.get(unknown + "/jobs"));
        vendor.judged(404, client.get(integration + "/jobs/" + UNKNOWN + "/logs"));
    }

    /** Sends an event until there is a log of one. */
    private boolean isTold(String integration) {
        client.event(
                "account-member.updated",
                "{\"data\": {\"type\": \"account-member\", \"id\": \"m\"}}");
        return !client.get(integration + "/logs").expect(200).data().isEmpty();
    }

    @Test
    void exportsOrders() {
        // Given
        VendorReplay vendor =
                VendorReplay.by("commerce-v2-exporter.yaml", "commerce-v2-exporter.mended.yaml");
        String order = UUID.randomUUID().toString();
        client.event(
                "order.created",
                "{\"data\": {\"type\": \"order\", \"id\": \"%s\", \"external_ref\": \"%s\"}}"
                        .formatted(order, order));

        // When
        for (JsonNode request : vendor.requests("POST", "/v2/jobs")) {
            vendor.judged(201, client.post("/v2/jobs", request.toString()));
        }
        String complete = awaitFile(vendor, order);

        // Then
        vendor.judged(200, client.get("/v2/jobs"));
        vendor.judged(200, client.get(complete));
        vendor.judged(200, client.get(complete + "/file"));
        vendor.judged(404, client.get("/v2/jobs/" + UNKNOWN));
        vendor.judged(404, client.get("/v2/jobs/" + UNKNOWN + "/file"));
        assertThat(vendor.missing()).isEmpty();
    }

    /** The path of a job with this order; a job that ran before the order was known has none. */
    private String awaitFile(VendorReplay vendor, String order) {
        Exports exports = new Exports(client);
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            String id = exports.create("order_export", filter(order));
                            boolean made =
                                    exports.awaitEnd(id).path("status").asText().equals("complete");
                            vendor.judged(200, client.get("/v2/jobs/" + id));
                            return made ? "/v2/jobs/" + id : "";
                        },
                        job -> !job.isEmpty());
    }

    private static String filter(String order) {
        return "eq(external_ref,%s)".formatted(order);
    }

    private static String webhook(URI receiver) {
        return "{\"url\": \"%s\", \"secret_key\": \"s3cret\"}".formatted(receiver);
    }

    private static final String QUEUE =
            """
            {"url": "https://sqs.eu-west-1.amazonaws.com/123456789/queue", "region": "eu-west-1",
              "aws_access_key_id": "AKIAEXAMPLE", "aws_secret_access_key": "secretsecret"}
            """;

    private static final String BROKER =
            """
            {"username": "u", "password": "password", "destination": "/queue/q",
              "addresses": ["stomp+ssl://broker.example.com:61614"]}
            """;
}
