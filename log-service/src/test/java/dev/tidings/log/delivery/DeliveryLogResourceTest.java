package dev.tidings.log.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.kit.testing.TestTokens;
import dev.tidings.log.testing.AttemptsChannel;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP and the channel alone, so that the packaged service can be put to the same test. */
@QuarkusTest
@LogServiceTest
class DeliveryLogResourceTest {

    private static final String LOGS = "/v2/integrations/logs";

    private final AttemptsChannel channel = new AttemptsChannel();
    private final Instant now = Instant.now();
    private final UUID store = UUID.randomUUID();
    private UUID integration = UUID.randomUUID();

    @BeforeEach
    void integration() {
        integration = Neighbours.integration(store);
    }

    @Test
    void showsAnAttemptAsTheContractSays() {
        // Given
        AttemptRecorded attempt =
                attempt()
                        .number(2)
                        .refused(404, "Not found", "Received a status code outside of 2xx range")
                        .recorded();
        channel.deliver(List.of(attempt));

        // When
        ValidatableResponse response = get(LOGS);

        // Then
        response.statusCode(200)
                .body("data.size()", equalTo(1))
                .body("data[0].id", equalTo(attempt.id().toString()))
                .body("data[0].type", equalTo("integration-log"))
                .body("data[0].succeeded", equalTo(false))
                .body("data[0].attempt", equalTo(2))
                .body("data[0].processing_time", equalTo(0.2529f))
                .body("data[0].body", equalTo("Not found"))
                .body("data[0].status_code", equalTo(404))
                .body(
                        "data[0].error_detail",
                        equalTo("Received a status code outside of 2xx range"))
                .body("data[0].relationships.integration.data.type", equalTo("integration"))
                .body("data[0].relationships.integration.data.id", equalTo(integration.toString()))
                .body("data[0].relationships.job.data.type", equalTo("integration-job"))
                .body("data[0].relationships.job.data.id", equalTo(attempt.job().toString()))
                .body("data[0].meta.timestamps.created_at", notNullValue());
    }

    @Test
    void listsNewestFirst() {
        // Given
        AttemptRecorded oldest = attempt().at(now.minusSeconds(86_400)).recorded();
        AttemptRecorded middle = attempt().at(now.minusSeconds(2)).recorded();
        AttemptRecorded newest = attempt().at(now.minusSeconds(1)).recorded();
        channel.deliver(List.of(middle, newest, oldest));

        // When
        ValidatableResponse ofStore = get(LOGS);
        ValidatableResponse ofIntegration = get(logsOf(integration));

        // Then
        ofStore.body("data.id", contains(ids(newest, middle, oldest)));
        ofIntegration.body("data.id", contains(ids(newest, middle, oldest)));
    }

    @Test
    void listsOfAnIntegrationItsOwnLogsOnly() {
        // Given
        UUID another = Neighbours.integration(store);
        AttemptRecorded mine = attempt().recorded();
        channel.deliver(List.of(mine, Attempt.of(store, another).recorded()));

        // When
        ValidatableResponse response = get(logsOf(integration));

        // Then
        response.body("data.id", contains(ids(mine))).body("results.total", equalTo(1));
        get(LOGS).body("results.total", equalTo(2));
    }

    @Test
    void pagesThroughAListByItsLinks() {
        // Given
        List<AttemptRecorded> attempts =
                IntStream.range(0, 7)
                        .mapToObj(i -> attempt().at(now.minusSeconds(i)).recorded())
                        .toList();
        channel.deliver(attempts);

        // When
        List<JsonPath> pages = follow(logsOf(integration) + "?page[limit]=3");

        // Then
        assertThat(pages)
                .extracting(page -> page.getList("data.id").size())
                .containsExactly(3, 3, 1);
        assertThat(pages.stream().flatMap(page -> page.<String>getList("data.id").stream()))
                .containsExactlyElementsOf(
                        attempts.stream().map(attempt -> attempt.id().toString()).toList());
        assertThat(pages).extracting(page -> page.getInt("meta.current")).containsExactly(1, 2, 3);
        assertThat(pages).allMatch(page -> page.getInt("meta.total") == 3);
        assertThat(pages).allMatch(page -> page.getInt("results.total") == 7);
    }

    @Test
    void answersAnEmptyListInTheFullEnvelope() {
        // When
        ValidatableResponse response = get(LOGS);

        // Then
        response.statusCode(200)
                .body("data", empty())
                .body("results.total", equalTo(0))
                .body("meta.page.limit", equalTo(25))
                .body("links.current", notNullValue())
                .body("links.next", nullValue())
                .body("links.prev", nullValue());
    }

    @Test
    void answersAPageBeyondTheEndWithoutLogs() {
        // Given
        channel.deliver(List.of(attempt().recorded()));

        // When
        ValidatableResponse response = get(LOGS + "?page[offset]=10000");

        // Then
        response.statusCode(200).body("data", empty()).body("results.total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page[offset]=10001",
                "page[offset]=-1",
                "page[limit]=0",
                "page[limit]=101",
                "page%5Blimit%5D=ten"
            })
    void refusesPagingOutOfRange(String paging) {
        for (String list :
                List.of(LOGS, logsOf(integration), logsOf(integration, UUID.randomUUID()))) {
            get(list + "?" + paging)
                    .statusCode(400)
                    .body("errors[0].status", equalTo(400))
                    .body("errors[0].title", equalTo("Bad Request"));
        }
    }

    @Test
    void anotherStoresIntegrationIsNotFound() {
        // Given
        channel.deliver(List.of(attempt().recorded()));
        UUID stranger = UUID.randomUUID();

        // When / Then
        get(logsOf(integration), TestTokens.full(stranger))
                .statusCode(404)
                .body("errors[0].title", equalTo("Not Found"))
                .body("errors[0].detail", equalTo("The resource could not be found"));
        get(LOGS, TestTokens.full(stranger)).statusCode(200).body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/integrations/11111111-1111-4111-8111-111111111111/logs",
                "/v2/integrations/not-a-uuid/logs",
                "/v2/integrations/logs/logs",
                "/v2/integrations/1-1-1-1-1/logs",
                "/v2/integrations/not-a-uuid/jobs/11111111-1111-4111-8111-111111111111/logs",
                "/v2/integrations/11111111-1111-4111-8111-111111111111/jobs/not-a-uuid/logs"
            })
    void anIdThatNobodyKnowsIsNotFound(String path) {
        get(path).statusCode(404).body("errors[0].title", equalTo("Not Found"));
    }

    @Test
    void refusesATokenThatMayNotReadLogs() {
        String token = TestTokens.implicit(store);
        for (String list :
                List.of(LOGS, logsOf(integration), logsOf(integration, UUID.randomUUID()))) {
            get(list, token).statusCode(403).body("errors[0].title", equalTo("Forbidden"));
        }
    }

    @Test
    void refusesARequestWithoutAToken() {
        given().get(LOGS).then().statusCode(401);
        given().auth().oauth2(TestTokens.expired(store)).get(LOGS).then().statusCode(401);
    }

    @Test
    void listsTheAttemptsOfAJob() {
        // Given
        UUID job = UUID.randomUUID();
        AttemptRecorded first = attempt().job(job).at(now.minusSeconds(9)).recorded();
        AttemptRecorded second = attempt().job(job).number(2).at(now).recorded();
        channel.deliver(List.of(first, second, attempt().recorded()));

        // When
        ValidatableResponse response = get(logsOf(integration, job));

        // Then
        response.statusCode(200)
                .body("data.id", contains(ids(second, first)))
                .body("data.attempt", contains(2, 1))
                .body("results.total", equalTo(2));
    }

    @Test
    void listsNothingYetOfAJobThatHasJustBegun() {
        // Given
        UUID job = Neighbours.job(store, integration);

        // When
        ValidatableResponse response = get(logsOf(integration, job));

        // Then
        response.statusCode(200).body("data", empty()).body("results.total", equalTo(0));
    }

    @Test
    void aJobOfAnotherIntegrationIsNotFound() {
        // Given
        UUID another = Neighbours.integration(store);
        UUID begun = Neighbours.job(store, another);
        UUID attempted = UUID.randomUUID();
        channel.deliver(List.of(Attempt.of(store, another).job(attempted).recorded()));

        // When / Then
        get(logsOf(integration, begun)).statusCode(404);
        get(logsOf(integration, attempted)).statusCode(404);
        get(logsOf(integration, UUID.randomUUID())).statusCode(404);
    }

    @Test
    void asksForAnIntegrationOnceAPageTurner() {
        // Given
        int before = Neighbours.INTEGRATION_SERVICE.requests();

        // When
        get(logsOf(integration)).statusCode(200);
        get(logsOf(integration) + "?page[offset]=1").statusCode(200);

        // Then
        assertThat(Neighbours.INTEGRATION_SERVICE.requests()).isEqualTo(before + 1);
    }

    @Test
    void logsProveAnIntegrationWhileItsOwnerIsAway() {
        // Given
        UUID job = UUID.randomUUID();
        channel.deliver(List.of(attempt().job(job).recorded()));

        // When / Then
        Neighbours.INTEGRATION_SERVICE.whileAway(() -> {
            get(logsOf(integration)).statusCode(200).body("results.total", equalTo(1));
            get(logsOf(integration, job)).statusCode(200);
            get(logsOf(integration), TestTokens.full(UUID.randomUUID())).statusCode(503);
        });
    }

    @Test
    void jobServiceVouchesForAnIntegrationWhileItsOwnerIsAway() {
        // Given
        UUID job = Neighbours.job(store, integration);

        // When / Then
        Neighbours.INTEGRATION_SERVICE.whileAway(() -> {
            get(logsOf(integration, job)).statusCode(200).body("data", empty());
            get(logsOf(integration, UUID.randomUUID())).statusCode(404);
        });
    }

    @Test
    void isUnavailableWhenNobodyCanSayWhetherAnIdExists() {
        Neighbours.INTEGRATION_SERVICE.whileAway(() ->
                get(logsOf(integration))
                        .statusCode(503)
                        .body("errors[0].status", equalTo(503))
                        .header("Retry-After", notNullValue()));
        Neighbours.JOB_SERVICE.whileAway(
                () -> get(logsOf(integration, UUID.randomUUID())).statusCode(503));
    }

    @Test
    void anOwnerThatDoesNotAnswerIsAway() {
        Neighbours.INTEGRATION_SERVICE.whileSilent(() -> get(logsOf(integration)).statusCode(503));
    }

    @Test
    void appendsOnceWhatTheChannelDeliversTwice() {
        // Given
        AttemptRecorded attempt = attempt().recorded();

        // When
        channel.deliver(List.of(attempt));
        channel.deliver(List.of(attempt));

        // Then
        get(LOGS).body("data.size()", equalTo(1)).body("results.total", equalTo(1));
    }

    @Test
    void parksAMessageItCannotReadAndTakesTheNext() {
        // Given
        String unreadable = "{\"id\":\"%s\"}".formatted(UUID.randomUUID());
        AttemptRecorded readable = attempt().recorded();

        // When
        channel.send(unreadable);
        channel.deliver(List.of(readable));

        // Then
        get(LOGS).body("data.id", contains(ids(readable)));
        assertThat(channel.parked("store")).isPositive();
    }

    private Attempt attempt() {
        return Attempt.of(store, integration);
    }

    private ValidatableResponse get(String path) {
        return get(path, TestTokens.full(store));
    }

    private static ValidatableResponse get(String path, String token) {
        return given().urlEncodingEnabled(false).auth().oauth2(token).get(path).then();
    }

    /** The pages from this one on, each reached by the link of the one before. */
    private List<JsonPath> follow(String path) {
        List<JsonPath> pages = new ArrayList<>();
        for (@Nullable String next = path;
                next != null;
                next = pages.getLast().getString("links.next")) {
            pages.add(get(next).statusCode(200).extract().jsonPath());
        }
        return pages;
    }

    private static String logsOf(UUID integration) {
        return "/v2/integrations/" + integration + "/logs";
    }

    private static String logsOf(UUID integration, UUID job) {
        return "/v2/integrations/" + integration + "/jobs/" + job + "/logs";
    }

    private static String[] ids(AttemptRecorded... attempts) {
        return Stream.of(attempts).map(attempt -> attempt.id().toString()).toArray(String[]::new);
    }
}
