package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Plays every operation of the vendors' documents and judges our answers by their schemas. Where
 * the contract lists a slip of a document, the document is mended first.
 */
class VendorDocumentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID NOBODY = UUID.randomUUID();

    private final Client client = RunningStack.client();
    private final ShippingClient shipping = RunningStack.shippingClient();

    @Test
    void tokensAreThoseOfTheVendor() {
        // Given
        VendorDocument vendor = VendorDocument.read("commerce-v2-authentication.yaml");
        String token = "post /oauth/access_token";

        // When / Then
        vendor.judge(token, 200, RunningStack.token("grant_type=implicit&client_id=%s"));
        vendor.judge(
                token,
                200,
                RunningStack.token("grant_type=client_credentials&client_id=%s&client_secret=%s"));
        vendor.judge(token, 400, RunningStack.token("grant_type=password").expect(400));
        vendor.judge(token, 401, RunningStack.token("grant_type=implicit&client_id=x").expect(401));
        assertThat(vendor.judged()).isEqualTo(vendor.operations());
    }

    @Test
    void integrationsAndTheirLogsAreThoseOfTheVendor() {
        // Given
        VendorDocument vendor = integrationsDocument();
        try (Inbox inbox = Inbox.that(Behaviour.answering(200))) {
            // When
            UUID id = client.webhook(inbox.url(), "customer.created");
            client.event("customer.created", "{\"data\":{\"type\":\"customer\",\"id\":\"c-1\"}}");
            await().atMost(PATIENCE).until(() -> !client.logs(id).isEmpty());

            // Then
            integrations(vendor, id);
            logs(vendor, id);
        }
        assertThat(vendor.judged()).isEqualTo(vendor.operations());
    }

    private void integrations(VendorDocument vendor, UUID id) {
        String one = "/v2/integrations/" + id;
        String named = "/integrations/{integration_uuid}";
        Answer newest = client.get("/v2/integrations?page%5Blimit%5D=1").expect(200);
        vendor.judge("get /integrations", 200, newest);
        vendor.judge("get " + named, 200, client.get(one).expect(200));
        vendor.judge(
                "put " + named,
                200,
                client.put(one, "{\"data\":{\"type\":\"integration\"}}").expect(200));
        vendor.judge("put " + named, 422, client.put(one, "{\"data\":{\"name\":1}}").expect(422));
        vendor.judge("get " + named, 404, client.get("/v2/integrations/" + NOBODY).expect(404));
        vendor.judge("post /integrations", 422, client.post("/v2/integrations", "{}").expect(422));
        for (String kind : new String[] {SQS, STOMP}) {
            // Created is 201 with us, as the contract has decided.
            Answer created = client.post("/v2/integrations", kind).expect(201);
            vendor.judge("post /integrations", 200, created);
            String other = "/v2/integrations/" + created.data().path("id").asText();
            vendor.judge("get " + named, 200, client.get(other).expect(200));
            vendor.judge("delete " + named, 200, client.delete(other).expect(200));
        }
    }

    private void logs(VendorDocument vendor, UUID id) {
        String one = "/v2/integrations/" + id;
        String named = "/integrations/{integration_uuid}";
        String job = client.jobs(id).getFirst().path("id").asText();
        vendor.judge(
                "get /integrations/logs", 200, client.get("/v2/integrations/logs").expect(200));
        vendor.judge("get " + named + "/logs", 200, client.get(one + "/logs").expect(200));
        vendor.judge("get " + named + "/jobs", 200, client.get(one + "/jobs").expect(200));
        vendor.judge(
                "get " + named + "/jobs/{job_uuid}/logs",
                200,
                client.get(one + "/jobs/" + job + "/logs").expect(200));
        vendor.judge(
                "get " + named + "/jobs/{job_uuid}/logs",
                404,
                client.get(one + "/jobs/" + NOBODY + "/logs").expect(404));
    }

    @Test
    void exportJobsAreThoseOfTheVendor() {
        // Given
        VendorDocument vendor = VendorDocument.read("commerce-v2-exporter.yaml");
        UUID order = UUID.randomUUID();
        client.event(
                "order.created",
                "{\"data\":{\"type\":\"order\",\"id\":\"%s\",\"customer\":{\"email\":\"%s@x.org\"}}}"
                        .formatted(order, order));

        // When
        String id = completeExport(vendor, order);

        // Then
        String one = "/v2/jobs/" + id;
        vendor.judge("get /v2/jobs", 200, client.get("/v2/jobs").expect(200));
        vendor.judge("get /v2/jobs/{jobID}", 200, client.get(one).expect(200));
        vendor.judge("get /v2/jobs/{jobID}", 404, client.get("/v2/jobs/" + NOBODY).expect(404));
        vendor.judge("get /v2/jobs/{jobID}/file", 200, client.get(one + "/file").expect(200));
        assertThat(vendor.judged()).isEqualTo(vendor.operations());
    }

    /** An event may not have become an order yet when the first job runs, which then finds none. */
    private String completeExport(VendorDocument vendor, UUID order) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            Answer created = createJob(order);
                            vendor.judge("get /v2/jobs/{jobID}", 200, created);
                            vendor.judged().add("post /v2/jobs"); // 202 with a list: a known slip
                            String id = created.data().path("id").asText();
                            await().atMost(PATIENCE).until(() -> isOver(id));
                            return client.get("/v2/jobs/" + id + "/file").status() == 200 ? id : "";
                        },
                        id -> !id.isEmpty());
    }

    private Answer createJob(UUID order) {
        return client.post(
                        "/v2/jobs",
                        """
                        {"data": {"type": "job", "job_type": "order_export",
                          "filter": "eq(email,%s@x.org)"}}
                        """
                                .formatted(order))
                .expect(201);
    }

    private boolean isOver(String job) {
        String status = client.get("/v2/jobs/" + job).data().path("status").asText();
        return status.equals("complete") || status.equals("failed");
    }

    @Test
    void shopIntegrationsAndExceptionLogsAreThoseOfTheVendor() {
        // Given
        VendorDocument vendor = VendorDocument.read("shipping-v3-integrations.yml");
        String name = "Vendor " + UUID.randomUUID();
        UUID uuid = client.webhook(RunningStack.get().url(), "brand.created");
        client.put("/v2/integrations/" + uuid, "{\"data\":{\"name\":\"%s\"}}".formatted(name))
                .expect(200);
        String one = "/api/v3/integrations/" + shipping.number(name);
        String nobody = "/api/v3/integrations/999999999";
        String report = "{\"base_url\":\"https://example.com\",\"response_code\":495}";

        // When / Then
        vendor.judge("post /integrations/{id}/logs", 201, send("POST", one + "/logs", report, 201));
        vendor.judge("post /integrations/{id}/logs", 400, send("POST", one + "/logs", "{}", 400));
        vendor.judge(
                "post /integrations/{id}/logs", 404, send("POST", nobody + "/logs", report, 404));
        vendor.judge("get /integrations/{id}/logs", 200, shipping.get(one + "/logs").expect(200));
        vendor.judge(
                "get /integrations/logs",
                200,
                shipping.get("/api/v3/integrations/logs").expect(200));
        vendor.judge("get /integrations", 200, shipping.get("/api/v3/integrations").expect(200));
        vendor.judge("get /integrations/{id}", 200, shipping.get(one).expect(200));
        vendor.judge("get /integrations/{id}", 404, shipping.get(nobody).expect(404));
        vendor.judge(
                "patch /integrations/{id}",
                204,
                send("PATCH", one, "{\"feedback_type\":\"eager\"}", 204));
        vendor.judge("delete /integrations/{id}", 204, send("DELETE", one, "", 204));
        assertThat(vendor.judged()).isEqualTo(vendor.operations("/shop-order-statuses"));
    }

    private Answer send(String method, String path, String json, int status) {
        return shipping.send(method, path, json).expect(status);
    }

    /**
     * A log is an {@code integration-log}, and the members of a STOMP configuration are what it
     * requires. Its alternatives include one another, so they cannot be {@code oneOf}.
     */
    private static VendorDocument integrationsDocument() {
        String schemas = "/components/schemas/";
        return VendorDocument.read("commerce-v2-integrations.yaml")
                .mended(
                        schemas + "IntegrationLog/properties/type",
                        "{\"enum\":[\"integration-log\"]}")
                .mended(
                        schemas + "STOMPConfigurationObject/required",
                        "[\"username\",\"password\",\"destination\",\"addresses\"]")
                .mended(
                        schemas + "Integration/properties/configuration",
                        """
                        {"anyOf":[{"$ref":"#/components/schemas/AWSSQSConfigurationObject"},
                          {"$ref":"#/components/schemas/WebhookConfigurationObject"},
                          {"$ref":"#/components/schemas/STOMPConfigurationObject"}]}
                        """);
    }

    private static final String SQS =
            """
            {"data": {"type": "integration", "name": "queue", "description": "of a test",
              "integration_type": "aws_sqs", "observes": ["brand.created"],
              "configuration": {"url": "https://sqs.eu-west-1.amazonaws.com/1/q",
                "aws_access_key_id": "AKIAEXAMPLE", "aws_secret_access_key": "secretsecret",
                "region": "eu-west-1"}}}
            """;

    private static final String STOMP =
            """
            {"data": {"type": "integration", "name": "broker", "description": "of a test",
              "integration_type": "stomp", "observes": ["brand.created"],
              "configuration": {"username": "u", "password": "password",
                "destination": "/queue/q", "addresses": ["stomp://broker.example.com:61613"]}}}
            """;
}
