package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.tidings.local.receiver.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delivery logs and exception logs as files. */
class LogExportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Of an integration that has reported one exception. */
    private static long number;

    private final Client client = RunningStack.client();
    private final Exports exports = new Exports(client);

    @BeforeAll
    static void report() {
        String name = "reports " + UUID.randomUUID();
        RunningStack.client()
                .post(
                        "/v2/integrations",
                        """
                        {"data": {"type": "integration", "name": "%s", "integration_type": "webhook",
                          "observes": ["category.deleted"], "configuration": {"url": "https://example.com"}}}
                        """
                                .formatted(name))
                .expect(201);
        number = RunningStack.shippingClient().number(name);
        RunningStack.shippingClient()
                .send(
                        "POST",
                        "/api/v3/integrations/%d/logs".formatted(number),
                        """
                        {"base_url": "https://shop.example", "method": "POST", "response_code": 503,
                         "full_url": "https://shop.example/orders/7?api_key=s3cret",
                         "created_at": "2026-03-01T12:00:00Z", "exception_type": "requests.exceptions.SSLError",
                         "exception": "=certificate, \\"expired\\"",
                         "request": {"headers": {"Authorization": "Bearer t0ken"}}}
                        """)
                .expect(201);
    }

    @Test
    void everyAttemptIsARow() {
        try (Inbox inbox = Inbox.that(Behaviour.answeringInTurn(500, 200))) {
            // Given
            UUID integration = client.webhook(inbox.url(), "category.deleted");
            client.event(
                    "category.deleted", "{\"data\": {\"type\": \"category\", \"id\": \"c1\"}}");
            await().atMost(PATIENCE).until(() -> client.logs(integration).size() == 2);

            // When
            String job =
                    exports.create(
                            "integration_log_export",
                            "eq(integration_id,%s):like(event,category.*)".formatted(integration));

            // Then
            assertThat(exports.awaitRecords(job, row -> row.getFieldsAsMap()))
                    .extracting(
                            row -> row.get("attempt"),
                            row -> row.get("status_code"),
                            row -> row.get("succeeded"))
                    .containsExactly(tuple("1", "500", "false"), tuple("2", "200", "true"));
            client.delete("/v2/integrations/" + integration).expect(200);
        }
    }

    @Test
    void everyReportIsARowWithItsSecretsMasked() {
        // When
        String job =
                exports.create("exception_log_export", "eq(integration_id,%d)".formatted(number));

        // Then
        List<Map<String, String>> rows = exports.awaitRecords(job, row -> row.getFieldsAsMap());
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .containsEntry("exception_type", "requests.exceptions.SSLError")
                .containsEntry("exception", "'=certificate, \"expired\"")
                .containsEntry("full_url", "https://shop.example/orders/7?api_key=********")
                .containsEntry("path", "/orders/{number}")
                .containsEntry("response_code", "503")
                .containsEntry("request", "{\"headers\":{\"Authorization\":\"********\"}}")
                .containsEntry("response", "")
                .containsEntry("protected", "true")
                .containsEntry("created_at", "2026-03-01T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "eq(exception_type,requests.exceptions.SSLError)",
                "like(exception,*expired*)",
                "in(method,PUT,POST)",
                "like(path,/orders/*)",
                "ge(response_code,500)",
                "eq(protected,true)",
                "eq(created_at,2026-03-01)",
                "gt(received_at,2026-03-01)"
            })
    void bothServicesKnowTheFieldsOfReports(String filter) {
        // When
        String job =
                exports.create(
                        "exception_log_export",
                        "eq(integration_id,%d):%s".formatted(number, filter));

        // Then
        assertThat(exports.awaitEnd(job).at("/meta/progress/rows_written").asInt()).isEqualTo(1);
    }
}
