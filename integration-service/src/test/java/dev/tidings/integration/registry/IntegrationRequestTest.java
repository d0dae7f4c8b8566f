package dev.tidings.integration.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.integration.configuration.Configuration;
import dev.tidings.integration.configuration.ConfigurationRequest;
import dev.tidings.integration.configuration.IntegrationType;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.kit.json.JsonBody;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.Fault;
import dev.tidings.kit.problem.Faults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationRequestTest {

    private static final Settings CURRENT =
            new Settings(
                    "Old name",
                    "Old description",
                    true,
                    List.of("order.created", "order.paid"),
                    webhook("https://example.com/hook"),
                    ShopProfile.EMPTY);

    @Test
    void readsAllSettings() {
        assertThat(create(IntegrationJson.webhook().body()))
                .isEqualTo(
                        new Settings(
                                "Order created",
                                "For the tests",
                                true,
                                List.of("order.created"),
                                webhook("https://example.com/hook"),
                                ShopProfile.EMPTY));
    }

    @Test
    void takesEachEventOnceInTheOrderSent() {
        assertThat(
                        create(
                                        IntegrationJson.webhook()
                                                .observing(
                                                        "order.paid", "order.created", "order.paid")
                                                .body())
                                .observes())
                .containsExactly("order.paid", "order.created");
    }

    @Test
    void namesAllThatIsMissing() {
        assertThat(faultsOf(() -> create("{\"data\": {}}")))
                .extracting(Fault::source)
                .containsExactly(
                        "data.type",
                        "data.name",
                        "data.observes",
                        "data.integration_type",
                        "data.configuration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"text\"", "7", "null", "{\"data\": null}"})
    void refusesABodyWithoutData(String body) {
        assertThat(faultsOf(() -> create(body))).contains(new Fault("data is required", "data"));
        assertThat(faultsOf(() -> change(body))).contains(new Fault("data is required", "data"));
    }

    @Test
    void namesEachFieldOfAWrongType() {
        String body =
                """
                {"data": {"type": 1, "name": [], "description": {}, "enabled": "yes",
                          "integration_type": true, "observes": "order.created", "configuration": "x"}}
                """;
        assertThat(faultsOf(() -> create(body)))
                .extracting(Fault::source)
                .containsOnly(
                        "data.type",
                        "data.name",
                        "data.description",
                        "data.enabled",
                        "data.integration_type",
                        "data.observes");
    }

    @Test
    void refusesAnUnknownIntegrationType() {
        String body = IntegrationJson.webhook().body().replace("\"webhook\"", "\"carrier_pigeon\"");
        assertThat(faultsOf(() -> create(body)))
                .containsExactly(
                        new Fault(
                                "data.integration_type must be one of webhook, aws_sqs, stomp,"
                                        + " kafka",
                                "data.integration_type"));
    }

    @Test
    void refusesAnotherTypeOfResource() {
        String body = IntegrationJson.webhook().body().replace("\"integration\"", "\"customer\"");
        assertThat(faultsOf(() -> create(body)))
                .containsExactly(new Fault("data.type must be integration", "data.type"));
    }

    @Test
    void boundsTheName() {
        IntegrationJson webhook = IntegrationJson.webhook();
        String emoji = "\uD83D\uDE00".repeat(250);
        assertThat(create(webhook.named(emoji).body()).name()).isEqualTo(emoji);
        assertThat(faultsOf(() -> create(webhook.named(emoji + "n").body())))
                .containsExactly(
                        new Fault("data.name must not be longer than 250 characters", "data.name"));
        assertThat(faultsOf(() -> create(webhook.named("a\\u0000b").body())))
                .containsExactly(
                        new Fault("data.name must not contain control characters", "data.name"));
        assertThat(faultsOf(() -> create(webhook.named("half \\ud83d").body())))
                .extracting(Fault::source)
                .containsExactly("data.name");
        assertThat(faultsOf(() -> create(webhook.named("  ").body())))
                .containsExactly(new Fault("data.name must not be blank", "data.name"));
    }

    @Test
    void refusesASixthEvent() {
        String six =
                IntegrationJson.webhook()
                        .observing(
                                "brand.created",
                                "brand.updated",
                                "brand.deleted",
                                "order.created",
                                "order.updated",
                                "order.paid")
                        .body();
        assertThat(faultsOf(() -> create(six)))
                .containsExactly(
                        new Fault(
                                "You have reached the integration event limit of 5",
                                "data.observes"));
    }

    @Test
    void refusesToObserveNothing() {
        String none = IntegrationJson.webhook().body().replace("[\"order.created\"]", "[]");
        assertThat(faultsOf(() -> create(none)))
                .containsExactly(
                        new Fault("data.observes must name at least one event", "data.observes"));
    }

    @Test
    void namesTheUnknownEvents() {
        String body =
                IntegrationJson.webhook()
                        .observing("order.created", "order.eaten", "x".repeat(1_000))
                        .body();
        assertThat(faultsOf(() -> create(body)))
                .containsExactly(
                        new Fault(
                                "data.observes names events that cannot be observed: order.eaten, "
                                        + "x".repeat(70),
                                "data.observes"));
    }

    @Test
    void changesNothingByAnEmptyRequest() {
        assertThat(change("{\"data\": {}}")).isEqualTo(CURRENT);
    }

    @Test
    void changesEachMemberThatIsSent() {
        assertThat(
                        change(
                                """
                                {"data": {"type": "integration", "id": "ignored", "name": "New", "enabled": false,
                                          "description": null, "observes": ["brand.created"],
                                          "configuration": {"url": "http://new.example.com"}}}
                                """))
                .isEqualTo(
                        new Settings(
                                "New",
                                null,
                                false,
                                List.of("brand.created"),
                                webhook("http://new.example.com"),
                                ShopProfile.EMPTY));
    }

    @Test
    void refusesToChangeTheIntegrationType() {
        assertThat(faultsOf(() -> change("{\"data\": {\"integration_type\": \"stomp\"}}")))
                .containsExactly(
                        new Fault(
                                "data.integration_type cannot be changed from webhook",
                                "data.integration_type"));
        assertThat(change("{\"data\": {\"integration_type\": \"webhook\"}}")).isEqualTo(CURRENT);
    }

    @Test
    void refusesAChangeThatIsWrong() {
        String body =
                "{\"data\": {\"name\": \"\", \"enabled\": 1, \"observes\": [],"
                        + " \"configuration\": {\"url\": \"file:///etc/passwd\"}}}";
        assertThat(faultsOf(() -> change(body)))
                .extracting(Fault::source)
                .containsExactly(
                        "data.name", "data.enabled", "data.observes", "data.configuration.url");
    }

    private static Configuration webhook(String url) {
        String json = "{\"url\": \"" + url + "\", \"secret_key\": \"squirrel\"}";
        return ConfigurationRequest.read(
                IntegrationType.WEBHOOK, "configuration", parse(json), new Faults());
    }

    private static Settings create(String body) {
        return IntegrationRequest.create(parse(body));
    }

    private static Settings change(String body) {
        return IntegrationRequest.change(parse(body), CURRENT);
    }

    private static List<Fault> faultsOf(ThrowingCallable request) {
        return catchThrowableOfType(CommonProblem.Invalid.class, request).faults();
    }

    private static JsonNode parse(String json) {
        return JsonBody.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
