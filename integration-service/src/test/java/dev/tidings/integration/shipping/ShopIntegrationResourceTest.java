package dev.tidings.integration.shipping;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.identity.InternalAccess;
import dev.tidings.kit.testing.TestSecrets;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One integration, two dialects. */
@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class ShopIntegrationResourceTest {

    private static final String INTEGRATIONS = "/api/v3/integrations";

    private final Api api = Api.ofNewStore();

    @Test
    void showsAWebhookOfTheOtherDialect() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        Response known = api.read(id);

        // Then
        read(number())
                .statusCode(200)
                .body("data.shop_name", equalTo("Order created"))
                .body("data.shop_url", nullValue())
                .body("data.type", equalTo("webhook"))
                .body("data.started_failing_at", nullValue())
                .body("data.last_fetched_at", nullValue())
                .body("data.created_at", equalTo(known.path("data.meta.timestamps.created_at")))
                .body("data.updated_at", equalTo(known.path("data.meta.timestamps.updated_at")))
                .body("data.service_point_enabled", equalTo(false))
                .body("data.service_point_carriers", empty())
                .body("data.webhook_active", equalTo(true))
                .body("data.webhook_url", equalTo("https://example.com/hook"))
                .body("data.feedback_type", equalTo("none"))
                .body("data.size()", equalTo(13));
    }

    @Test
    void showsAQueueWithoutAUrl() {
        api.created(IntegrationJson.sqs().disabled().body());

        read(number())
                .body("data.type", equalTo("aws_sqs"))
                .body("data.webhook_active", equalTo(false))
                .body("data.webhook_url", nullValue());
    }

    @Test
    void changesWhatIsSentAndKeepsTheRest() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().disabled().body());
        long number = number();

        // When
        patch(
                        number,
                        """
                        {"shop_name": "My Webshop", "shop_url": "https://shop.example", "service_point_enabled": true,
                         "service_point_carriers": ["ups", "dhl", "ups"], "webhook_active": true,
                         "webhook_url": "https://mywebshop.com/feedback", "feedback_type": "eager"}
                        """)
                .statusCode(204)
                .body(emptyString());
        patch(number, "{\"feedback_type\": \"delayed\"}").statusCode(204);

        // Then
        read(number)
                .body("data.shop_name", equalTo("My Webshop"))
                .body("data.shop_url", equalTo("https://shop.example"))
                .body("data.service_point_enabled", equalTo(true))
                .body("data.service_point_carriers", contains("ups", "dhl"))
                .body("data.webhook_active", equalTo(true))
                .body("data.webhook_url", equalTo("https://mywebshop.com/feedback"))
                .body("data.feedback_type", equalTo("delayed"));
        api.read(id)
                .then()
                .body("data.name", equalTo("My Webshop"))
                .body("data.enabled", equalTo(true))
                .body("data.description", equalTo("For the tests"))
                .body("data.observes", contains("order.created"))
                .body("data.configuration.url", equalTo("https://mywebshop.com/feedback"))
                .body("data.configuration.secret_key", equalTo("squirrel"));
    }

    @Test
    void takesBackWhatItShowed() {
        // Given
        api.created(IntegrationJson.webhook().body());
        api.created(IntegrationJson.stomp().disabled().body());

        for (int number : numbers("")) {
            String shown = read(number).extract().asString();

            // When
            patch(number, shown.substring("{\"data\":".length(), shown.length() - 1))
                    .statusCode(204);

            // Then
            assertThat(read(number).extract().asString()).isEqualTo(shown);
        }
    }

    @Test
    void keepsTheShopWhenTheOtherDialectChangesTheRest() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        patch(number(), "{\"shop_url\": \"https://shop.example\", \"feedback_type\": \"eager\"}");

        // When
        api.change(id, "{\"data\": {\"name\": \"Renamed\"}}").then().statusCode(200);

        // Then
        read(number())
                .body("data.shop_name", equalTo("Renamed"))
                .body("data.shop_url", equalTo("https://shop.example"))
                .body("data.feedback_type", equalTo("eager"));
    }

    @Test
    void deletesWithoutAWord() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        long number = number();

        // When
        api.request()
                .delete(INTEGRATIONS + "/" + number)
                .then()
                .statusCode(204)
                .body(emptyString());

        // Then
        api.read(id).then().statusCode(404);
        notFound(read(number));
        notFound(patch(number, "{}"));
        notFound(api.request().delete(INTEGRATIONS + "/" + number).then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"webhook_active\": true, \"webhook_url\": null}",
                "{\"webhook_active\": true, \"webhook_url\": \"\"}",
                "{\"webhook_url\": null}"
            })
    void wantsAUrlForAnActiveWebhook(String changes) {
        api.created(IntegrationJson.webhook().body());

        urlRequired(patch(number(), changes));
    }

    @Test
    void wantsAUrlToActivateWhatHasNone() {
        api.created(IntegrationJson.sqs().disabled().body());

        urlRequired(patch(number(), "{\"webhook_active\": true}"));
        patch(number(), "{\"webhook_url\": \"https://example.com\"}")
                .statusCode(400)
                .body("errors[0].source.pointer", equalTo("body/webhook_url"));
        patch(number(), "{\"shop_name\": \"Queue\", \"webhook_url\": null}").statusCode(204);
    }

    @Test
    void neverTakesTheUrlOfAWebhookAway() {
        api.created(IntegrationJson.webhook().disabled().body());

        patch(number(), "{\"webhook_url\": null}")
                .statusCode(400)
                .body("errors[0].code", equalTo("invalid"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"shop_name":""}                     | string_too_short | body/shop_name
                    {"shop_name":null}                   | string_type      | body/shop_name
                    {"shop_name":7}                      | string_type      | body/shop_name
                    {"shop_name":"a\\u0000b"}            | invalid          | body/shop_name
                    {"shop_url":"not a url"}             | url_parsing      | body/shop_url
                    {"shop_url":"shop"}                  | url_parsing      | body/shop_url
                    {"shop_url":""}                      | string_too_short | body/shop_url
                    {"service_point_enabled":"yes"}      | bool_type        | body/service_point_enabled
                    {"service_point_enabled":null}       | bool_type        | body/service_point_enabled
                    {"service_point_carriers":"ups"}     | list_type        | body/service_point_carriers
                    {"service_point_carriers":["ups",1]} | string_type      | body/service_point_carriers/1
                    {"webhook_active":1}                 | bool_type        | body/webhook_active
                    {"webhook_url":"ftp://example.com"}  | invalid          | body/webhook_url
                    {"webhook_url":5}                    | string_type      | body/webhook_url
                    {"feedback_type":"late"}             | invalid_choice   | body/feedback_type
                    {"feedback_type":null}               | invalid_choice   | body/feedback_type
                    {"shop":"x"}                         | extra_forbidden  | body/shop
                    {                                    | json_invalid     | body
                    []                                   | dict_type        | body
                    """)
    void namesTheMemberAtFault(String changes, String code, String pointer) {
        api.created(IntegrationJson.webhook().body());

        patch(number(), changes)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].status", equalTo("400"))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].source.pointer", equalTo(pointer));
    }

    @Test
    void boundsTheNameByCharacters() {
        api.created(IntegrationJson.webhook().body());

        patch(number(), "{\"shop_name\":\"%s\"}".formatted("\uD83D\uDE00".repeat(250)))
                .statusCode(204);
        patch(number(), "{\"shop_name\":\"%s\"}".formatted("a".repeat(251)))
                .statusCode(400)
                .body("errors[0].code", equalTo("string_too_long"))
                .body("errors[0].detail", equalTo("String should have at most 250 characters"));
    }

    @Test
    void showsTheOtherDialectNoNameThatItWouldNotTakeBack() {
        UUID id = api.created(IntegrationJson.webhook().body());
        patch(number(), "{\"shop_name\":\"%s\"}".formatted("\uD83D\uDE00".repeat(250)))
                .statusCode(204);
        String blank = "{\"shop_name\":\" \"}";
        String shown = api.read(id).asString();

        api.change(id, shown).then().statusCode(200);
        patch(number(), blank).statusCode(204);
        api.change(id, api.read(id).asString()).then().statusCode(200);
    }

    @Test
    void tellsAllFaultsAtOnce() {
        api.created(IntegrationJson.webhook().body());

        patch(
                        number(),
                        "{\"shop_name\":\"\",\"feedback_type\":1,\"webhook_url\":\"x\",\"colour\":1}")
                .body(
                        "errors.source.pointer",
                        contains(
                                "body/shop_name",
                                "body/feedback_type",
                                "body/webhook_url",
                                "body/colour"));
    }

    @Test
    void refusesAnUnknownOrder() {
        api.request()
                .get(INTEGRATIONS + "?sort=colour")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("invalid"))
                .body("errors[0].source.parameter", equalTo("sort"));
    }

    @Test
    void listsByAgeWhenNothingWasDeliveredYet() {
        // Given
        api.created(IntegrationJson.webhook().named("first").body());
        api.created(IntegrationJson.sqs().named("second").body());
        api.created(IntegrationJson.webhook().named("third").body());

        // Then
        assertThat(names("")).containsExactly("first", "second", "third");
        assertThat(names("?sort=created_at")).containsExactly("first", "second", "third");
        assertThat(names("?sort=-created_at")).containsExactly("third", "second", "first");
        assertThat(names("?sort=integration_type")).containsExactly("second", "first", "third");
        assertThat(names("?sort=-integration_type")).containsExactly("first", "third", "second");
    }

    @Test
    void listsByTheLastChange() {
        // Given
        UUID first = api.created(IntegrationJson.webhook().named("first").body());
        api.created(IntegrationJson.webhook().named("second").body());

        // When
        api.change(first, "{\"data\": {\"description\": \"changed\"}}").then().statusCode(200);

        // Then
        assertThat(names("?sort=updated_at")).containsExactly("second", "first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "1.0", "99999999999999999999"})
    void knowsNoIntegrationByAnIdThatIsNone(String id) {
        notFound(api.request().get(INTEGRATIONS + "/" + id).then());
        notFound(api.request().delete(INTEGRATIONS + "/" + id).then());
    }

    @Test
    void knowsNoIntegrationOfAnotherStore() {
        // Given
        api.created(IntegrationJson.webhook().body());
        long number = number();
        Api stranger = Api.ofNewStore();

        // Then
        notFound(stranger.request().get(INTEGRATIONS + "/" + number).then());
        notFound(stranger.request().body("{}").patch(INTEGRATIONS + "/" + number).then());
        notFound(stranger.request().delete(INTEGRATIONS + "/" + number).then());
        stranger.request().get(INTEGRATIONS).then().body("data", empty());
        read(number).statusCode(200);
    }

    @Test
    void wantsATokenWithTheScope() {
        given().auth()
                .oauth2(TestTokens.implicit(api.store()))
                .get(INTEGRATIONS)
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("forbidden"));
        given().get(INTEGRATIONS).then().statusCode(401);
    }

    @Test
    void tellsOtherServicesWhoseANumberIs() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());

        // Then
        lookUp(api.store(), number()).statusCode(200).body("id", equalTo(id.toString()));
        lookUp(UUID.randomUUID(), number()).statusCode(404);
    }

    private static ValidatableResponse lookUp(UUID store, long number) {
        return given().header(InternalAccess.HEADER, TestSecrets.INTERNAL)
                .get("/internal/stores/{store}/integrations/numbers/{number}", store, number)
                .then();
    }

    private ValidatableResponse read(long number) {
        return api.request().get(INTEGRATIONS + "/" + number).then();
    }

    private ValidatableResponse patch(long number, String changes) {
        return api.request().body(changes).patch(INTEGRATIONS + "/" + number).then();
    }

    /** The number of the only integration. */
    private long number() {
        return numbers("").getFirst();
    }

    private List<Integer> numbers(String query) {
        return api.request()
                .get(INTEGRATIONS + query)
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private List<String> names(String query) {
        return api.request().get(INTEGRATIONS + query).path("data.shop_name");
    }

    private static void urlRequired(ValidatableResponse answer) {
        answer.statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].status", equalTo("400"))
                .body("errors[0].code", equalTo("invalid"))
                .body("errors[0].title", equalTo("Invalid"))
                .body(
                        "errors[0].detail",
                        equalTo("Webhook URL required when enable webhook is set to true"))
                .body("errors[0].source", nullValue());
    }

    private static void notFound(ValidatableResponse answer) {
        answer.statusCode(404)
                .body("errors[0].status", equalTo("404"))
                .body("errors[0].code", equalTo("not_found"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "The Integration could not be found with the search criteria"
                                        + " given"));
    }
}
