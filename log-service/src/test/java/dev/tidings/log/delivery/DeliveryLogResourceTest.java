package dev.tidings.log.delivery;

import static dev.tidings.log.testing.CommerceApi.LOGS;
import static dev.tidings.log.testing.CommerceApi.logsOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tidings.kit.testing.TestTokens;
import dev.tidings.log.testing.AttemptsChannel;
import dev.tidings.log.testing.CommerceApi;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP and the channel alone, so that the packaged service can be put to the same test. */
@QuarkusTest
@LogServiceTest
class DeliveryLogResourceTest {

    private final AttemptsChannel channel = new AttemptsChannel();
    private final Instant now = Instant.now();
    private final CommerceApi api = CommerceApi.ofNewStore();
    private final UUID store = api.store();
    private final UUID integration = api.integration();

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
        ValidatableResponse response = api.get(LOGS);

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
        ValidatableResponse ofStore = api.get(LOGS);
        ValidatableResponse ofIntegration = api.get(logsOf(integration));

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
        ValidatableResponse response = api.get(logsOf(integration));

        // Then
        response.body("data.id", contains(ids(mine))).body("results.total", equalTo(1));
        api.get(LOGS).body("results.total", equalTo(2));
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
        List<JsonPath> pages = api.follow(logsOf(integration) + "?page[limit]=3");

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
        ValidatableResponse response = api.get(LOGS);

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
        ValidatableResponse response = api.get(LOGS + "?page[offset]=10000");

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
            api.get(list + "?" + paging)
                    .statusCode(400)
                    .body("errors[0].status", equalTo(400))
                    .body("errors[0].title", equalTo("Bad Request"));
        }
    }

    @Test
    void refusesATokenThatMayNotReadLogs() {
        String token = TestTokens.implicit(store);
        for (String list :
                List.of(LOGS, logsOf(integration), logsOf(integration, UUID.randomUUID()))) {
            api.get(list, token).statusCode(403).body("errors[0].title", equalTo("Forbidden"));
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
        ValidatableResponse response = api.get(logsOf(integration, job));

        // Then
        response.statusCode(200)
                .body("data.id", contains(ids(second, first)))
                .body("data.attempt", contains(2, 1))
                .body("results.total", equalTo(2));
    }

    @Test
    void appendsOnceWhatTheChannelDeliversTwice() {
        // Given
        AttemptRecorded attempt = attempt().recorded();

        // When
        channel.deliver(List.of(attempt));
        channel.deliver(List.of(attempt));

        // Then
        api.get(LOGS).body("data.size()", equalTo(1)).body("results.total", equalTo(1));
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
        api.get(LOGS).body("data.id", contains(ids(readable)));
        assertThat(channel.parked("store")).isPositive();
    }

    private Attempt attempt() {
        return Attempt.of(store, integration);
    }

    private static String[] ids(AttemptRecorded... attempts) {
        return Stream.of(attempts).map(attempt -> attempt.id().toString()).toArray(String[]::new);
    }
}
