package dev.tidings.gateway.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that do not come, or not from those who may send them. */
@QuarkusTest
@GatewayTest
@TestProfile(UploadTest.Little.class)
class UploadTest {

    private static final String EVENTS = "/v2/events";
    private static final int CONNECTIONS = 4;
    private static final int SIZE = 90_000;

    public static final class Little implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tidings.gateway.connections", String.valueOf(CONNECTIONS),
                    "tidings.gateway.uploads", "2",
                    "tidings.gateway.upload-memory", "2M",
                    "tidings.bodies.patience", "200ms",
                    "tidings.bodies.stall", "1s");
        }
    }

    /** However much of each has come: nothing, a little, more than is read before it is sent on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 70_000})
    void keepsConnectionsForOthersWhileBodiesDoNotCome(int sent) throws IOException {
        // Given
        String bearer = TestKey.bearer();
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 3 * CONNECTIONS; i++) {
            slow.add(post(EVENTS, bearer, SIZE, sent));
        }

        // Then
        for (int i = 0; i < 3; i++) {
            Calls.authorized()
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(EVENTS)
                    .then()
                    .statusCode(200);
        }
        for (Socket socket : slow) {
            assertThat(status(socket)).isIn("408", "503");
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 70_000})
    void cutsOffABodyThatStalls(int sent) throws IOException {
        try (Socket socket = post(EVENTS, TestKey.bearer(), SIZE, sent)) {
            assertThat(status(socket)).isEqualTo("408");
        }
    }

    @Test
    void sendsOnWhatComesInTwoParts() throws IOException {
        try (Socket socket = post(EVENTS, TestKey.bearer(), SIZE, 70_000)) {
            socket.getOutputStream().write("x".repeat(SIZE - 70_000).getBytes(ISO_8859_1));

            String answer = read(socket);

            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"bytes\":" + SIZE);
        }
    }

    @Test
    void refusesBeforeABodyHasComeWhoMayNotSendOne() throws IOException {
        String implicit =
                RestAssured.given()
                        .formParam("grant_type", "implicit")
                        .formParam("client_id", TestKey.CLIENT_ID)
                        .post("/oauth/access_token")
                        .then()
                        .extract()
                        .path("access_token");

        try (Socket socket = post(EVENTS, "Bearer " + implicit, SIZE, 0)) {
            assertThat(status(socket)).isEqualTo("403");
        }
    }

    @Test
    void refusesBeforeItHasComeWhatIsTooLargeForItsOperation() throws IOException {
        try (Socket token = post("/oauth/access_token", "", 10_500_000, 0);
                Socket trial = post("/v2/integrations/1/test", TestKey.bearer(), 4_097, 0)) {
            assertThat(read(token))
                    .startsWith("HTTP/1.1 413")
                    .contains("\"status\":\"413\"", "Payload Too Large");
            assertThat(status(trial)).isEqualTo("413");
        }
    }

    private static Socket post(String path, String authorization, int announced, int sent)
            throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(20_000);
        String head =
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nAuthorization: "
                        + authorization
                        + "\r\nContent-Length: "
                        + announced
                        + "\r\n\r\n";
        socket.getOutputStream().write((head + "x".repeat(sent)).getBytes(ISO_8859_1));
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), ISO_8859_1).substring(9);
    }
}
