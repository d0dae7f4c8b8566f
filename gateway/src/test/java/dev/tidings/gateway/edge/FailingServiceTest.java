package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class FailingServiceTest {

    @Test
    void answersForAServiceThatIsAway() {
        Calls.refused(
                        Calls.authorized().get("/v2/integrations/logs").then(),
                        503,
                        "Service Unavailable")
                .header("Retry-After", notNullValue());
    }

    @Test
    void answersForAServiceThatIsAwayToWhoSendsABody() {
        Calls.refused(
                Calls.authorized()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v2/integrations/logs")
                        .then(),
                503,
                "Service Unavailable");
    }

    @Test
    void answersForAServiceThatIsSlow() {
        Calls.refused(Calls.authorized().get("/v2/jobs/hangs").then(), 504, "Gateway Timeout");
    }

    @Test
    void answersForAServiceThatIsSlowWithABody() {
        Calls.refused(
                Calls.authorized()
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v2/jobs/hangs")
                        .then(),
                504,
                "Gateway Timeout");
    }

    @Test
    void breaksOffWhenTheServiceDiesMidAnswer() {
        String answer =
                new RawRequest("GET", "/v2/jobs/dies")
                        .header("Authorization", TestKey.bearer())
                        .send();

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("half of it");
    }

    @Test
    void asksAgainOnceWhenAKeptConnectionHadGoneStale() {
        String id = UUID.randomUUID().toString();

        Calls.authorized()
                .header("X-Request-Id", id)
                .get("/v2/jobs/closes-once")
                .then()
                .statusCode(200);

        timesSeen(id, 2);
    }

    @Test
    void neverSendsTwiceWhatMayHaveBeenReceived() {
        String id = UUID.randomUUID().toString();

        Calls.refused(
                Calls.authorized()
                        .header("X-Request-Id", id)
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/v2/jobs/closes")
                        .then(),
                503,
                "Service Unavailable");

        timesSeen(id, 1);
    }

    private static void timesSeen(String requestId, int times) {
        Calls.authorized()
                .get("/v2/jobs/times-seen?" + requestId)
                .then()
                .body(equalTo(String.valueOf(times)));
    }
}
