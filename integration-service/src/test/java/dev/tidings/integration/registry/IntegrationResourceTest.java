package dev.tidings.integration.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.Sql;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class IntegrationResourceTest {

    private static final String MILLISECONDS =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final Api api = Api.ofNewStore();

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource database;

    @Test
    void createsAWebhook() {
        // When
        var answer = api.create(IntegrationJson.webhook().body());
        // Then
        String id = answer.path("data.id");
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v2/integrations/" + id))
                .body("data.type", equalTo("integration"))
                .body("data.integration_type", equalTo("webhook"))
                .body("data.name", equalTo("Order created"))
                .body("data.description", equalTo("For the tests"))
                .body("data.enabled", equalTo(true))
                .body("data.observes", contains("order.created"))
                .body("data.configuration.url", equalTo("https://example.com/hook"))
                .body("data.configuration.secret_key", equalTo("squirrel"))
                .body("data.links.self", equalTo(answer.header("Location")))
                .body("data.meta.timestamps.created_at", matchesPattern(MILLISECONDS))
                .body("data.meta.timestamps.updated_at", matchesPattern(MILLISECONDS));
    }

    @Test
    void isDisabledUnlessEnabled() {
        // When
        var answer =
                api.create(
                        """
                        {"data": {"type": "integration", "name": "n", "integration_type": "webhook",
                                  "observes": ["order.created"], "configuration": {"url": "http://example.com"}}}
                        """);
        // Then
        answer.then()
                .statusCode(201)
                .body("data.enabled", equalTo(false))
                .body("data.description", nullValue())
                .body("data.configuration.size()", equalTo(1));
    }

    @Test
    void masksKeysOfQueuesAndPasswordsOfBrokers() {
        // When
        var queue = api.create(IntegrationJson.sqs().body());
        var broker = api.create(IntegrationJson.stomp().body());
        // Then
        queue.then()
                .statusCode(201)
                .body("data.configuration.aws_access_key_id", equalTo("*************JIMB"))
                .body(
                        "data.configuration.aws_secret_access_key",
                        equalTo("********************HK4o"))
                .body("data.configuration.region", equalTo("eu-west-1"));
        broker.then()
                .statusCode(201)
                .body("data.configuration.password", equalTo("*********orse"))
                .body("data.configuration.username", equalTo("tidings"))
                .body("data.configuration.addresses", hasSize(2));
    }

    @Test
    void registersATopicOfKafka() {
        // When
        var created = api.create(IntegrationJson.kafka().body());
        // Then
        created.then()
                .statusCode(201)
                .body("data.integration_type", equalTo("kafka"))
                .body("data.configuration.topic", equalTo("orders"))
                .body("data.configuration.brokers", hasSize(2))
                .body("data.configuration.sasl_mechanism", equalTo("PLAIN"))
                .body("data.configuration.password", equalTo("*********orse"));
        api.read(UUID.fromString(created.path("data.id")))
                .then()
                .body("data.configuration", equalTo(created.path("data.configuration")));
    }

    @Test
    void readsWhatWasCreated() {
        // Given
        var created = api.create(IntegrationJson.stomp().body());
        // When
        var read = api.read(UUID.fromString(created.path("data.id")));
        // Then
        read.then().statusCode(200);
        assertThat(read.<Object>path("data")).isEqualTo(created.path("data"));
    }

    @Test
    void namesTheAddressThatTheClientUsed() {
        // When
        var answer =
                api.request()
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "api.example.com")
                        .body(IntegrationJson.webhook().body())
                        .post("/v2/integrations");
        // Then
        String expected = "https://api.example.com/v2/integrations/" + answer.path("data.id");
        answer.then()
                .header("Location", equalTo(expected))
                .body("data.links.self", equalTo(expected));
    }

    @Test
    void takesPagingParametersUnescaped() throws IOException {
        // Given
        api.created(IntegrationJson.webhook().body());
        api.created(IntegrationJson.webhook().body());
        // When
        String answer = getAsIs("/v2/integrations?page[limit]=1&page[offset]=1");
        // Then
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"offset\":1", "\"limit\":1");
    }

    @Test
    void listsNewestFirstInPages() {
        // Given
        UUID first = api.created(IntegrationJson.webhook().named("first").body());
        api.created(IntegrationJson.webhook().named("second").body());
        api.created(IntegrationJson.webhook().named("third").body());
        // When
        var answer =
                api.request()
                        .urlEncodingEnabled(false)
                        .get("/v2/integrations?page%5Blimit%5D=2&page%5Boffset%5D=2");
        // Then
        answer.then()
                .statusCode(200)
                .body("data.id", contains(first.toString()))
                .body("meta.limit", equalTo(2))
                .body("meta.offset", equalTo(2))
                .body("meta.current", equalTo(2))
                .body("meta.total", equalTo(2))
                .body("meta.page.total", equalTo(2))
                .body("results.total", equalTo(3))
                .body("links.next", nullValue())
                .body("links.prev", containsString("page%5Boffset%5D=0"));
    }

    @Test
    void listsNothingInAnEmptyStore() {
        // When
        var answer = api.request().get("/v2/integrations");
        // Then
        answer.then()
                .statusCode(200)
                .body("data", hasSize(0))
                .body("meta.limit", equalTo(25))
                .body("results.total", equalTo(0));
    }

    @Test
    void refusesAPageOutOfRange() {
        // When
        var answer = api.request().queryParam("page[limit]", "101").get("/v2/integrations");
        // Then
        answer.then().statusCode(400).body("errors[0].title", equalTo("Bad Request"));
    }

    @Test
    void changesOnlyWhatIsSent() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        // When
        var answer = api.change(id, "{\"data\": {\"type\": \"integration\", \"enabled\": false}}");
        // Then
        answer.then()
                .statusCode(200)
                .body("data.enabled", equalTo(false))
                .body("data.name", equalTo("Order created"))
                .body("data.configuration.secret_key", equalTo("squirrel"));
    }

    @Test
    void takesAMaskedSecretForUnchanged() {
        // Given
        var created = api.create(IntegrationJson.stomp().body());
        UUID id = UUID.fromString(created.path("data.id"));
        // When
        var answer = api.change(id, created.asString());
        // Then
        answer.then().statusCode(200);
        api.lookUp(id).then().body("configuration.password", equalTo("correct horse"));
    }

    @Test
    void leavesTheVersionAloneWhenNothingChanges() {
        // Given
        var created = api.create(IntegrationJson.webhook().body());
        UUID id = UUID.fromString(created.path("data.id"));
        // When
        var answer = api.change(id, created.asString());
        // Then
        assertThat(answer.<Object>path("data")).isEqualTo(created.path("data"));
        api.lookUp(id).then().body("version", equalTo(0));
    }

    @Test
    void raisesTheVersionWithEachChange() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        // When
        api.change(id, "{\"data\": {\"configuration\": {\"url\": \"https://example.com/new\"}}}")
                .then()
                .statusCode(200);
        // Then
        api.lookUp(id)
                .then()
                .body("version", equalTo(1))
                .body("configuration.url", equalTo("https://example.com/new"))
                .body("configuration.secret_key", equalTo("squirrel"));
    }

    @Test
    void forgetsWhatIsDeleted() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        // When
        var answer = api.request().delete("/v2/integrations/{id}", id);
        // Then
        answer.then()
                .statusCode(200)
                .body("data.type", equalTo("integration"))
                .body("data.id", equalTo(id.toString()));
        api.read(id).then().statusCode(404);
        api.request().delete("/v2/integrations/{id}", id).then().statusCode(404);
        api.lookUp(id).then().statusCode(404);
    }

    @Test
    void hidesAnIntegrationFromOtherStores() {
        // Given
        UUID id = api.created(IntegrationJson.webhook().body());
        Api stranger = Api.ofNewStore();
        // Then
        stranger.read(id)
                .then()
                .statusCode(404)
                .body("errors[0].detail", equalTo("The resource could not be found"));
        stranger.change(id, "{\"data\": {\"name\": \"mine\"}}").then().statusCode(404);
        stranger.request().delete("/v2/integrations/{id}", id).then().statusCode(404);
        stranger.request().get("/v2/integrations").then().body("data", hasSize(0));
        api.read(id).then().statusCode(200);
    }

    @Test
    void answersAMalformedIdWithNotFound() {
        // When
        var answer = api.request().get("/v2/integrations/not-a-uuid");
        // Then
        answer.then().statusCode(404).body("errors[0].title", equalTo("Not Found"));
    }

    @Test
    void namesEveryFieldAtFault() {
        // When
        var answer =
                api.create(
                        """
                        {"data": {"type": "integration", "name": 7, "integration_type": "webhook",
                                  "observes": ["order.created", "order.eaten"],
                                  "configuration": {"url": "file:///etc/passwd", "colour": "red"}}}
                        """);
        // Then
        answer.then()
                .statusCode(422)
                .body("errors.status", contains(422, 422, 422, 422))
                .body(
                        "errors.source",
                        contains(
                                "data.name",
                                "data.observes",
                                "data.configuration.colour",
                                "data.configuration.url"))
                .body("errors[0].title", equalTo("Validation Error"))
                .body("errors[1].detail", containsString("order.eaten"))
                .body("errors[1].detail", not(containsString("order.created")));
    }

    @Test
    void refusesASixthEvent() {
        // Given
        String six =
                IntegrationJson.webhook()
                        .observing(
                                "order.created",
                                "order.updated",
                                "order.paid",
                                "order.fulfilled",
                                "order.cancelled",
                                "order.refunded")
                        .body();
        // When
        var answer = api.create(six);
        // Then
        answer.then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo("You have reached the integration event limit of 5"));
    }

    @Test
    void refusesABodyThatIsNotJson() {
        api.create("{\"data\": ").then().statusCode(400).body("errors", hasSize(1));
        api.create("").then().statusCode(400);
        api.create("[]").then().statusCode(422);
        api.request()
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/v2/integrations")
                .then()
                .statusCode(415);
    }

    @Test
    void answersEvenWhatCannotBeShown() {
        // Given
        String member = IntegrationJson.webhook().configured("{\"\\u0000\": 1}").body();
        String key = IntegrationJson.webhook().observing("\\ud800.created").body();
        // Then
        api.create(member).then().statusCode(422);
        api.create(key).then().statusCode(422);
    }

    @Test
    void keepsSecretsEncrypted() {
        // When
        UUID id = api.created(IntegrationJson.sqs().body());
        // Then
        assertThat(
                        new Sql(database)
                                .query(
                                        "select configuration::text from integration where id = ?",
                                        id))
                .singleElement()
                .asString()
                .contains("sqs.eu-west-1.amazonaws.com")
                .doesNotContain("JIMB", "HK4o");
    }

    @Test
    void needsATokenWithTheScope() {
        given().get("/v2/integrations").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.expired(api.store()))
                .get("/v2/integrations")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.implicit(api.store()))
                .get("/v2/integrations")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.implicit(api.store()))
                .contentType(ContentType.JSON)
                .body(IntegrationJson.webhook().body())
                .post("/v2/integrations")
                .then()
                .statusCode(403);
    }

    /** Sends the address without the escaping that every client library adds. */
    private String getAsIs(String address) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(address, TestTokens.full(api.store()));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
