package dev.tidings.integration.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.integration.testing.Api;
import dev.tidings.integration.testing.Channels;
import dev.tidings.integration.testing.EventJson;
import dev.tidings.integration.testing.IntegrationJson;
import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.id.Uuids;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class EventResourceTest {

    private static final String MILLISECONDS =
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final Api api = Api.ofNewStore();

    @SuppressWarnings("NullAway.Init") // set by TestDatabases
    DataSource channels;

    @Test
    void acceptsAnEvent() {
        // When
        Response answer = api.send(EventJson.of("order.created").withId("my-id").body());
        // Then
        answer.then().statusCode(202);
        assertThat(answer.asString())
                .isEqualTo(
                        "{\"data\":{\"type\":\"event\",\"id\":\"my-id\",\"key\":\"order.created\"}}");
    }

    @Test
    void answersAListWithAList() {
        // When
        Response answer =
                api.send(
                        EventJson.list(
                                EventJson.of("order.created").withId("a"),
                                EventJson.of("order.paid")));
        // Then
        answer.then()
                .statusCode(202)
                .body("data", hasSize(2))
                .body("data[0].id", equalTo("a"))
                .body("data[1].key", equalTo("order.paid"));
    }

    @Test
    void keepsTheDigitsOfEveryNumber() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().body());
        String payload =
                "{\"data\":{\"type\":\"order\",\"id\":\"o\",\"n\":[1.10,-0,1e400,1e99999999999]}}";
        // When
        api.send(
                        "{\"data\":{\"type\":\"event\",\"key\":\"order.created\",\"payload\":%s}}"
                                .formatted(payload))
                .then()
                .statusCode(202);
        // Then
        List<JsonNode> deliveries = new Channels(channels).deliveriesOf(api.store());
        assertThat(deliveryTo(integration, deliveries).get("payload").textValue())
                .isEqualTo(payload);
    }

    @Test
    void requestsADeliveryForEachIntegrationThatObserves() {
        // Given
        UUID first = api.created(IntegrationJson.webhook().body());
        UUID second =
                api.created(IntegrationJson.sqs().observing("order.paid", "order.created").body());
        api.created(IntegrationJson.webhook().observing("order.paid").body());
        api.created(IntegrationJson.webhook().disabled().body());
        Api.ofNewStore().created(IntegrationJson.webhook().body());
        // When
        api.send(EventJson.of("order.created").withId("event-1").body()).then().statusCode(202);
        // Then
        List<JsonNode> deliveries = new Channels(channels).deliveriesOf(api.store());
        assertThat(deliveries)
                .extracting(delivery -> delivery.get("integration").textValue())
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        JsonNode delivery = deliveryTo(first, deliveries);
        assertThat(delivery.get("job").textValue())
                .isEqualTo(Uuids.v5(first, "event-1").toString());
        assertThat(delivery.get("organization").textValue())
                .isEqualTo(TestTokens.ORGANIZATION.toString());
        assertThat(delivery.get("integrationVersion").longValue()).isZero();
        assertThat(delivery.get("eventId").textValue()).isEqualTo("event-1");
        assertThat(delivery.get("eventType").textValue()).isEqualTo("order.created");
        assertThat(delivery.get("acceptedAt").textValue()).endsWith("Z");
        assertThat(delivery.get("payload").textValue()).isEqualTo(EventJson.ORDER);
        assertThat(delivery.get("test").booleanValue()).isFalse();
    }

    @Test
    void passesOnWhatEventsTellOfOrdersWhetherObservedOrNot() {
        // When
        api.send(
                        EventJson.list(
                                EventJson.of("order.created").withId("first"),
                                EventJson.of("cart.updated").withId("second"),
                                EventJson.of("order.paid").withId("third")))
                .then()
                .statusCode(202);
        // Then
        List<JsonNode> changes = new Channels(channels).ordersOf(api.store());
        assertThat(changes)
                .extracting(
                        change -> change.get("eventId").textValue(),
                        change -> change.get("place").intValue(),
                        change -> change.get("payload").textValue())
                .containsExactlyInAnyOrder(
                        tuple("first", 0, EventJson.ORDER), tuple("third", 2, EventJson.ORDER));
        assertThat(changes)
                .allSatisfy(
                        change -> assertThat(change.get("acceptedAt").textValue()).endsWith("Z"));
    }

    @Test
    void answersTheSameIdTheSameWayAndDeliversItOnce() {
        // Given
        api.created(IntegrationJson.webhook().body());
        String body = EventJson.of("order.created").withId("twice").body();
        Response first = api.send(body);
        // When
        Response second = api.send(body);
        // Then
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(new Channels(channels).deliveriesOf(api.store())).hasSize(1);
        api.request().get("/v2/events").then().body("results.total", equalTo(1));
    }

    @Test
    void takesTheIdempotencyKeyForTheId() {
        // Given
        api.created(IntegrationJson.webhook().body());
        String body = EventJson.of("order.created").body();
        // When
        for (String key : List.of("key-1", "\"key-1\"")) {
            api.request()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v2/events")
                    .then()
                    .statusCode(202)
                    .body("data.id", equalTo("key-1"));
        }
        // Then
        assertThat(new Channels(channels).deliveriesOf(api.store())).hasSize(1);
    }

    @Test
    void takesAndGivesJsonUnderItsOtherNames() {
        api.request()
                .contentType("application/vnd.api+json; charset=UTF-8")
                .accept("application/vnd.api+json")
                .body(EventJson.of("order.created").body())
                .post("/v2/events")
                .then()
                .statusCode(202);
    }

    @Test
    void takesTheSameIdOfTwoStoresForTwoEvents() {
        // Given
        Api other = Api.ofNewStore();
        api.created(IntegrationJson.webhook().body());
        other.created(IntegrationJson.webhook().body());
        // When
        api.send(EventJson.of("order.created").withId("shared").body());
        other.send(EventJson.of("order.created").withId("shared").body());
        // Then
        assertThat(new Channels(channels).deliveriesOf(api.store())).hasSize(1);
        assertThat(new Channels(channels).deliveriesOf(other.store())).hasSize(1);
    }

    @Test
    void doesNoHarmWhenAMessageComesAgain() {
        // Given
        UUID integration = api.created(IntegrationJson.webhook().body());
        String message =
                """
                {"store": "%s", "organization": "%s", "acceptedAt": "%s",
                 "events": [{"id": "chosen", "chosenByCaller": true, "type": "order.created", "payload": "{}"},
                            {"id": "given", "chosenByCaller": false, "type": "order.created", "payload": "{}"}]}
                """
                        .formatted(
                                api.store(),
                                TestTokens.ORGANIZATION,
                                Instant.now().truncatedTo(ChronoUnit.MICROS));
        // When
        new Channels(channels).deliverEvents(message);
        new Channels(channels).deliverEvents(message);
        // Then
        assertThat(new Channels(channels).deliveriesOf(api.store()))
                .extracting(delivery -> delivery.get("job").textValue())
                .containsOnly(
                        Uuids.v5(integration, "chosen").toString(),
                        Uuids.v5(integration, "given").toString());
        api.request().get("/v2/events").then().body("results.total", equalTo(2));
    }

    @Test
    void keepsNothingOfAListWithAFault() {
        // Given
        api.created(IntegrationJson.webhook().body());
        // When
        Response answer =
                api.send(
                        EventJson.list(EventJson.of("order.created"), EventJson.of("order.eaten")));
        // Then
        answer.then().statusCode(422).body("errors.source", contains("data[1].key"));
        assertThat(new Channels(channels).deliveriesOf(api.store())).isEmpty();
        api.request().get("/v2/events").then().body("results.total", equalTo(0));
    }

    @Test
    void readsAnEventBack() {
        // Given
        api.send(EventJson.of("order.created").withId("a:b.c_d-e").body());
        new Channels(channels).awaitEventsWorkedOff();
        // When
        Response answer = api.request().get("/v2/events/a:b.c_d-e");
        // Then
        answer.then()
                .statusCode(200)
                .body("data.id", equalTo("a:b.c_d-e"))
                .body("data.type", equalTo("event"))
                .body("data.key", equalTo("order.created"))
                .body("data.payload.data.id", equalTo("o-1"))
                .body("data.links.self", endsWith("/v2/events/a:b.c_d-e"))
                .body("data.meta.timestamps.created_at", matchesPattern(MILLISECONDS));
        assertThat(answer.asString()).contains(EventJson.ORDER);
    }

    @Test
    void listsNewestFirstInPages() {
        // Given
        for (String id : List.of("first", "second", "third")) {
            api.send(EventJson.of("order.created").withId(id).body()).then().statusCode(202);
        }
        new Channels(channels).awaitEventsWorkedOff();
        // When
        Response answer = api.request().queryParam("page[limit]", 2).get("/v2/events");
        // Then
        answer.then()
                .statusCode(200)
                .body("data.id", contains("third", "second"))
                .body("results.total", equalTo(3))
                .body("meta.total", equalTo(2))
                .body("links.next", containsString("page%5Boffset%5D=2"));
    }

    @Test
    void hidesEventsFromOtherStores() {
        // Given
        api.send(EventJson.of("order.created").withId("mine").body());
        new Channels(channels).awaitEventsWorkedOff();
        Api stranger = Api.ofNewStore();
        // Then
        stranger.request().get("/v2/events/mine").then().statusCode(404);
        stranger.request().get("/v2/events").then().body("data", hasSize(0));
        api.request().get("/v2/events/unknown").then().statusCode(404);
    }

    @Test
    void requestsMoreDeliveriesThanTheChannelTakesAtOnce() {
        // Given
        IntStream.range(0, 10).forEach(i -> api.created(IntegrationJson.webhook().body()));
        EventJson[] events =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> EventJson.of("order.created").withId("event-" + i))
                        .toArray(EventJson[]::new);
        // When
        api.send(EventJson.list(events)).then().statusCode(202).body("data", hasSize(1_000));
        // Then
        assertThat(new Channels(channels).deliveriesOf(api.store()))
                .extracting(delivery -> delivery.get("job").textValue())
                .doesNotHaveDuplicates()
                .hasSize(10_000);
        api.request().get("/v2/events").then().body("results.total", equalTo(1_000));
    }

    @Test
    void acceptsALargeEventAndRefusesATooLargeOne() {
        // Given
        String large = "{\"data\":{\"type\":\"order\",\"text\":\"" + "ü".repeat(500_000) + "\"}}";
        String tooLarge =
                "{\"data\":{\"type\":\"order\",\"text\":\"" + "ü".repeat(600_000) + "\"}}";
        // Then
        api.send(EventJson.of("order.created").withId("large").carrying(large).body())
                .then()
                .statusCode(202);
        api.send(EventJson.of("order.created").carrying(tooLarge).body())
                .then()
                .statusCode(413)
                .body("errors[0].title", equalTo("Payload Too Large"));
        new Channels(channels).awaitEventsWorkedOff();
        assertThat(api.request().get("/v2/events/large").asString()).contains(large);
    }

    @Test
    void refusesARequestOfMoreThanTenMebibytes() {
        // Given
        byte[] body = new byte[(10 << 20) + 1];
        // When
        Response answer = api.request().body(body).post("/v2/events");
        // Then
        answer.then().statusCode(413).body("errors[0].status", equalTo(413));
    }

    @Test
    void refusesWhatIsNotJson() {
        api.send("{\"data\":").then().statusCode(400);
        api.request()
                .contentType(ContentType.TEXT)
                .body("hello")
                .post("/v2/events")
                .then()
                .statusCode(415);
    }

    @Test
    void needsATokenWithTheScope() {
        String body = EventJson.of("order.created").body();
        given().contentType(ContentType.JSON).body(body).post("/v2/events").then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.implicit(api.store()))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v2/events")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.implicit(api.store()))
                .get("/v2/events")
                .then()
                .statusCode(403);
    }

    private static JsonNode deliveryTo(UUID integration, List<JsonNode> deliveries) {
        return deliveries.stream()
                .filter(each -> each.get("integration").textValue().equals(integration.toString()))
                .findFirst()
                .orElseThrow();
    }
}
