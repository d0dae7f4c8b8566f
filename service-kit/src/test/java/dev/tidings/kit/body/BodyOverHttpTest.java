package dev.tidings.kit.body;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.kit.testing.RawRequest;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies at a service's own port: who may send them, how large, how slowly, how many. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestProfile(BodyOverHttpTest.LittleMemory.class)
class BodyOverHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BODY = "/v2/probe/body";
    private static final int MEBIBYTE = 1 << 20;

    public static final class LittleMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tidings.bodies.memory", "16M",
                    "tidings.bodies.patience", "300ms",
                    "tidings.bodies.stall", "500ms",
                    "tidings.bodies.deadline", "1500ms");
        }
    }

    @Inject BodyMemory memory;

    private final UUID store = UUID.randomUUID();
    private final String token = TestTokens.full(store);

    @ParameterizedTest
    @ValueSource(strings = {BODY, "/api/v3/probe/body"})
    void handsTheWholeBodyOn(String path) throws IOException {
        for (int size : new int[] {1, 1_000, 20_000, 500_000, MEBIBYTE}) {
            post(path, token, "x".repeat(size)).statusCode(200).body(equalTo("" + size));
        }
        try (RawRequest chunked = request(path, token, "Transfer-Encoding: chunked")) {
            chunked.write("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
            assertThat(chunked.head()).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, "/api/v3/probe/body"})
    void refusesWhoMayNotSendOneBeforeItHasCome(String path) throws IOException {
        try (RawRequest implicit =
                        request(path, TestTokens.implicit(store), "Content-Length: 1000000");
                RawRequest stranger = request(path, "none", "Content-Length: 1000000")) {
            assertThat(implicit.head()).startsWith("HTTP/1.1 403");
            assertThat(stranger.head()).startsWith("HTTP/1.1 401");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BODY, "/api/v3/probe/body"})
    void refusesWhatIsTooLargeBeforeItHasComeOrAsSoonAsItHas(String path) throws IOException {
        try (RawRequest announced = request(path, token, "Content-Length: " + (MEBIBYTE + 1));
                RawRequest chunked = request(path, token, "Transfer-Encoding: chunked")) {
            assertThat(announced.head()).startsWith("HTTP/1.1 413");
            chunked.write("200000\r\n" + "x".repeat(MEBIBYTE + 1));
            assertThat(chunked.head()).startsWith("HTTP/1.1 413");
        }
        post(path, token, "x".repeat(MEBIBYTE + 1)).statusCode(413);
    }

    @Test
    void takesLittleWhereNothingIsSaid() {
        post("/v2/probe/without-a-rule", token, "x".repeat(64 * 1024)).statusCode(200);
        post("/v2/probe/without-a-rule", token, "x".repeat(64 * 1024 + 1))
                .statusCode(413)
                .body("errors[0].status", equalTo(413));
    }

    @Test
    void asksForTheBodyOfAClientThatWaitsToBeAsked() throws IOException {
        try (RawRequest waiting =
                request(BODY, token, "Content-Length: 2", "Expect: 100-continue")) {
            assertThat(waiting.head()).startsWith("HTTP/1.1 100");
            assertThat(waiting.write("{}").head()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void cutsOffWhoStallsAndWhoTrickles() throws IOException {
        try (RawRequest stalls = request(BODY, token, "Content-Length: 100");
                RawRequest trickles = request(BODY, token, "Content-Length: 1000000")) {
            assertThat(stalls.write("{").head()).startsWith("HTTP/1.1 408");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        trickles.write("x");
                        return memory.arriving().taken() == 0;
                    });
            assertThat(trickles.head()).startsWith("HTTP/1.1 408");
        }
        awaitFreeMemory();
    }

    @Test
    void asksToComeAgainWhenTheMemoryIsInUseAndStillServesSmallOnesOfOthers() throws IOException {
        // Given
        Budget working = memory.working();
        Budget.Piece most = Objects.requireNonNull(working.tryTake("others", working.largest()));

        // Then
        String other = TestTokens.full(UUID.randomUUID());
        post(BODY, token, "x".repeat(900_000))
                .statusCode(503)
                .header("Retry-After", "1")
                .body("errors[0].status", equalTo(503));
        post(BODY, other, "{}").statusCode(200);

        // When
        most.release();

        // Then
        post(BODY, token, "x".repeat(900_000)).statusCode(200);
        awaitFreeMemory();
    }

    @Test
    void refusesMoreValuesThanThereIsMemoryFor() {
        post(BODY, token, "[" + "{},".repeat(300_000) + "{}]").statusCode(413);
        awaitFreeMemory();
    }

    @Test
    void givesTheMemoryBackOfWhoLeaves() throws IOException {
        try (RawRequest half = request(BODY, token, "Content-Length: 1000000");
                RawRequest hangs = request("/v2/probe/hang", token, "Content-Length: 2")) {
            half.write("x".repeat(500_000));
            hangs.write("{}");
            await().atMost(PATIENCE)
                    .until(() -> memory.arriving().taken() > 0 && memory.working().taken() > 0);
        }
        awaitFreeMemory();
    }

    @Test
    void readsGzipAndNothingElse() throws IOException {
        encoded("gzip", gzip("{\"a\":1}")).statusCode(200).body(equalTo("7"));
        encoded("br", gzip("{}")).statusCode(415).body("errors[0].status", equalTo(415));
        encoded("gzip", "{}".getBytes()).statusCode(400);
        encoded("gzip", gzip("x".repeat(MEBIBYTE + 1))).statusCode(413);
        awaitFreeMemory();
    }

    private void awaitFreeMemory() {
        await().atMost(PATIENCE)
                .until(() -> memory.arriving().taken() + memory.working().taken() == 0);
    }

    private ValidatableResponse encoded(String coding, byte[] body) {
        return given().auth()
                .oauth2(token)
                .header("Content-Encoding", coding)
                .header("Content-Type", "application/json")
                .body(body)
                .post(BODY)
                .then();
    }

    private static ValidatableResponse post(String path, String token, String body) {
        return given().auth()
                .oauth2(token)
                .header("Content-Type", "application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static RawRequest request(String path, String token, String... headers)
            throws IOException {
        return new RawRequest(RestAssured.port, "POST", path, token, headers);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(sent)) {
            gzip.write(text.getBytes());
        }
        return sent.toByteArray();
    }
}
