package dev.tidings.log.delivery;

import static dev.tidings.log.testing.CommerceApi.LOGS;
import static dev.tidings.log.testing.CommerceApi.logsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.tidings.kit.testing.TestTokens;
import dev.tidings.log.testing.AttemptsChannel;
import dev.tidings.log.testing.CommerceApi;
import dev.tidings.log.testing.LogServiceTest;
import dev.tidings.log.testing.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose logs they are: what other services own is asked of them, and shown to its store alone. */
@QuarkusTest
@LogServiceTest
class DeliveryLogOwnerTest {

    private final AttemptsChannel channel = new AttemptsChannel();
    private final CommerceApi api = CommerceApi.ofNewStore();
    private final UUID store = api.store();
    private final UUID integration = api.integration();

    @Test
    void anotherStoresIntegrationIsNotFound() {
        // Given
        channel.deliver(List.of(attempt().recorded()));
        UUID stranger = UUID.randomUUID();

        // When / Then
        api.get(logsOf(integration), TestTokens.full(stranger))
                .statusCode(404)
                .body("errors[0].title", equalTo("Not Found"))
                .body("errors[0].detail", equalTo("The resource could not be found"));
        api.get(LOGS, TestTokens.full(stranger)).statusCode(200).body("data", empty());
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
        api.get(path).statusCode(404).body("errors[0].title", equalTo("Not Found"));
    }

    @Test
    void listsNothingYetOfAJobThatHasJustBegun() {
        // Given
        UUID job = Neighbours.job(store, integration);

        // When
        ValidatableResponse response = api.get(logsOf(integration, job));

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
        api.get(logsOf(integration, begun)).statusCode(404);
        api.get(logsOf(integration, attempted)).statusCode(404);
        api.get(logsOf(integration, UUID.randomUUID())).statusCode(404);
    }

    @Test
    void asksForAnIntegrationOnceAPageTurner() {
        // Given
        int before = Neighbours.INTEGRATION_SERVICE.requests();

        // When
        api.get(logsOf(integration)).statusCode(200);
        api.get(logsOf(integration) + "?page[offset]=1").statusCode(200);

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
            api.get(logsOf(integration)).statusCode(200).body("results.total", equalTo(1));
            api.get(logsOf(integration, job)).statusCode(200);
            api.get(logsOf(integration), TestTokens.full(UUID.randomUUID())).statusCode(503);
        });
    }

    @Test
    void jobServiceVouchesForAnIntegrationWhileItsOwnerIsAway() {
        // Given
        UUID job = Neighbours.job(store, integration);

        // When / Then
        Neighbours.INTEGRATION_SERVICE.whileAway(() -> {
            api.get(logsOf(integration, job)).statusCode(200).body("data", empty());
            api.get(logsOf(integration, UUID.randomUUID())).statusCode(404);
        });
    }

    @Test
    void isUnavailableWhenNobodyCanSayWhetherAnIdExists() {
        Neighbours.INTEGRATION_SERVICE.whileAway(() ->
                api.get(logsOf(integration))
                        .statusCode(503)
                        .body("errors[0].status", equalTo(503))
                        .header("Retry-After", notNullValue()));
        Neighbours.JOB_SERVICE.whileAway(
                () -> api.get(logsOf(integration, UUID.randomUUID())).statusCode(503));
    }

    @Test
    void anOwnerThatDoesNotAnswerIsAway() {
        Neighbours.INTEGRATION_SERVICE.whileSilent(
                () -> api.get(logsOf(integration)).statusCode(503));
    }

    private Attempt attempt() {
        return Attempt.of(store, integration);
    }
}
