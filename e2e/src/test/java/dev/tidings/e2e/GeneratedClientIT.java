package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shipping.client.ApiClient;
import shipping.client.ApiException;
import shipping.client.ApiResponse;
import shipping.client.api.ExceptionLogsApi;
import shipping.client.api.IntegrationsApi;
import shipping.client.model.IntegrationLog;
import shipping.client.model.IntegrationLogCreate;
import shipping.client.model.IntegrationModel;
import shipping.client.model.IntegrationResponseModel;
import shipping.client.model.RequestObject;
import shipping.client.model.ResponseObject;
import shipping.client.model.ScPublicV3IntegrationsGetRetrieveIntegrationsLogs200Response;

/** A client that was generated from the vendor's specification, and knows nothing of Tidings. */
class GeneratedClientIT {

    private static final OffsetDateTime ONE_TIME =
            OffsetDateTime.parse("2023-03-01T02:02:00+01:00");
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");

    private final ApiClient client = RunningStack.generatedClient();
    private final IntegrationsApi integrations = new IntegrationsApi(client);
    private final ExceptionLogsApi logs = new ExceptionLogsApi(client);
    private final String name = "generated " + UUID.randomUUID();

    @Test
    void listsReadsChangesAndDeletesIntegrations() throws ApiException {
        // Given
        int id = newIntegration();

        // When
        integrations.scPublicV3IntegrationsPatchUpdateIntegration(
                id,
                new IntegrationModel()
                        .shopName(name + " changed")
                        .servicePointEnabled(true)
                        .servicePointCarriers(List.of("ups", "dhl"))
                        .feedbackType(IntegrationModel.FeedbackTypeEnum.EAGER));

        // Then
        IntegrationResponseModel read =
                integrations.scPublicV3IntegrationsGetRetrieveIntegration(id).getData();
        assertThat(read.getShopName()).isEqualTo(name + " changed");
        assertThat(read.getType()).isEqualTo("webhook");
        assertThat(read.getServicePointCarriers()).containsExactly("ups", "dhl");
        assertThat(read.getFeedbackType().getValue()).isEqualTo("eager");
        assertThat(read.getUpdatedAt()).isAfterOrEqualTo(read.getCreatedAt());
        integrations.scPublicV3IntegrationsDeleteDeleteIntegration(id);
        ApiException gone =
                catchThrowableOfType(
                        ApiException.class,
                        () -> integrations.scPublicV3IntegrationsGetRetrieveIntegration(id));
        assertThat(gone.getCode()).isEqualTo(404);
    }

    @Test
    void reportsAnExceptionAndReadsItBack() throws ApiException {
        // Given
        int id = newIntegration();
        IntegrationLogCreate report =
                report().response(
                                new ResponseObject()
                                        .headers(Map.of("Content-Type", "text/html"))
                                        .body("<title>Error</title>"))
                        .request(
                                new RequestObject()
                                        .headers(Map.of("Authorization", "Basic c2VjcmV0"))
                                        .payload(Map.of("order_note", Map.of("note", "Success"))));

        // When
        IntegrationLog created =
                logs.scPublicV3IntegrationsPostCreateIntegrationLogs(id, report).getData();

        // Then
        IntegrationLog listed = page(id, null, 25).getData().getData().getFirst();
        assertThat(listed).isEqualTo(created);
        assertThat(created.getIntegrationId()).isEqualTo(id);
        assertThat(created.getCreatedAt()).isEqualTo(ONE_TIME);
        assertThat(created.getRequest().getPayload())
                .isEqualTo(Map.of("order_note", Map.of("note", "Success")));
        assertThat(created.getRequest().getHeaders())
                .isEqualTo(Map.of("Authorization", "********"));
        assertThat(created.getProtected()).isTrue();
        assertThat(created.getAdditionalData()).isEqualTo("");
    }

    @Test
    void pagesThroughLogsOfOneTime() throws ApiException {
        // Given
        int id = newIntegration();
        List<Integer> reported = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            reported.add(
                    logs.scPublicV3IntegrationsPostCreateIntegrationLogs(id, report())
                            .getData()
                            .getId());
        }

        // When
        List<Integer> visited = new ArrayList<>();
        Optional<OffsetDateTime> cursor = Optional.empty();
        do {
            ApiResponse<ScPublicV3IntegrationsGetRetrieveIntegrationsLogs200Response> page =
                    page(id, cursor.orElse(null), 5);
            page.getData().getData().forEach(log -> visited.add(log.getId()));
            cursor = next(page);
        } while (cursor.isPresent());

        // Then
        assertThat(visited).isEqualTo(reported.reversed());
    }

    private ApiResponse<ScPublicV3IntegrationsGetRetrieveIntegrationsLogs200Response> page(
            int id, @Nullable OffsetDateTime cursor, int size) throws ApiException {
        return logs.scPublicV3IntegrationsGetRetrieveIntegrationLogsWithHttpInfo(id, cursor, size);
    }

    private static Optional<OffsetDateTime> next(ApiResponse<?> page) {
        return page.getHeaders().getOrDefault("link", List.of()).stream()
                .flatMap(link -> CURSOR.matcher(link).results())
                .map((MatchResult found) -> found.group(1))
                .map(cursor -> OffsetDateTime.parse(cursor.replace("%3A", ":")))
                .findFirst();
    }

    private static IntegrationLogCreate report() {
        return new IntegrationLogCreate()
                .baseUrl("https://example.com")
                .fullUrl("https://example.com/order-note.json")
                .method("POST")
                .responseCode(495)
                .createdAt(ONE_TIME)
                .exceptionType("requests.exceptions.SSLError")
                .exception("An SSL error occurred");
    }

    private int newIntegration() throws ApiException {
        Client commerce = RunningStack.client();
        UUID id = commerce.webhook(URI.create("https://example.com/"), "brand.created");
        commerce.put("/v2/integrations/" + id, "{\"data\": {\"name\": \"%s\"}}".formatted(name))
                .expect(200);
        return listed().stream()
                .filter(integration -> name.equals(integration.get("shop_name")))
                .map(integration -> (Integer) integration.get("id"))
                .findFirst()
                .orElseThrow();
    }

    /** The specification does not say that these are a list, so the client has them untyped. */
    private List<Map<?, ?>> listed() throws ApiException {
        Object data =
                integrations.scPublicV3IntegrationsGetListIntegrations("-created_at").getData();
        return ((List<?>) data).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }
}
