package dev.tidings.gateway.testing;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The application key that the gateway under test starts with. */
public final class TestKey {

    public static final String CLIENT_ID = "0190a5c0-0000-7000-8000-000000000001";
    public static final String CLIENT_SECRET = "c2VjcmV0LW9mLXRoZS10ZXN0cy0yNTYtYml0cy1sb25n";
    public static final String STORE = "0190a5c0-0000-7000-8000-0000000000aa";
    public static final String ORGANIZATION = "0190a5c0-0000-7000-8000-0000000000bb";

    private TestKey() {}

    /** An access token with every scope of the key. */
    public static String token() {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", CLIENT_ID)
                .formParam("client_secret", CLIENT_SECRET)
                .post("/oauth/access_token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    public static String bearer() {
        return "Bearer " + token();
    }

    /** The key pair as HTTP Basic, with this secret. */
    public static String basic(String clientSecret) {
        return basic(CLIENT_ID, clientSecret);
    }

    public static String basic(String clientId, String clientSecret) {
        byte[] pair = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
