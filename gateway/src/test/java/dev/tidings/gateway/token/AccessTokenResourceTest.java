package dev.tidings.gateway.token;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import dev.tidings.kit.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class AccessTokenResourceTest {

    private static final String CREDENTIALS =
            "grant_type=client_credentials&client_id="
                    + TestKey.CLIENT_ID
                    + "&client_secret="
                    + TestKey.CLIENT_SECRET;
    private static final String IMPLICIT = "grant_type=implicit&client_id=" + TestKey.CLIENT_ID;

    @Test
    void answersCredentialsWithExactlyTheMembersOfTheContract() {
        long now = Instant.now().getEpochSecond();

        JsonPath answer = token(CREDENTIALS).extract().jsonPath();

        assertThat(answer.<String, Object>getMap("$").keySet())
                .containsExactlyInAnyOrder(
                        "access_token", "token_type", "expires_in", "expires", "identifier");
        assertThat(answer.getString("token_type")).isEqualTo("Bearer");
        assertThat(answer.getLong("expires_in")).isEqualTo(3600);
        assertThat(answer.getLong("expires")).isCloseTo(now + 3600, within(60L));
        assertThat(answer.getString("identifier")).isEqualTo("client_credentials");
    }

    @Test
    void neverLetsATokenBeCached() {
        token(CREDENTIALS).header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
    void readsAFormWhateverTheContentTypeSays(String contentType) {
        given().header("Content-Type", contentType)
                .body(CREDENTIALS)
                .post("/oauth/access_token")
                .then()
                .statusCode(200);
    }

    @Test
    void readsAFormWithoutAContentType() {
        String answer =
                new RawRequest("POST", "/oauth/access_token")
                        .header("Content-Length", String.valueOf(CREDENTIALS.length()))
                        .send(CREDENTIALS);

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void signsWhatThePublishedKeysVerify() throws Exception {
        String token = token(CREDENTIALS).extract().path("access_token");

        JwtClaims claims =
                new JwtConsumerBuilder()
                        .setExpectedIssuer("https://tidings.dev")
                        .setVerificationKey(publishedKey())
                        .build()
                        .processToClaims(token);

        assertThat(claims.getSubject()).isEqualTo(TestKey.CLIENT_ID);
        assertThat(claims.getClaimValue("store_id")).isEqualTo(TestKey.STORE);
        assertThat(claims.getClaimValue("org_id")).isEqualTo(TestKey.ORGANIZATION);
        assertThat(Scope.fromClaim(claims.getStringClaimValue("scope")))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Scope.values()));
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(3600);
    }

    @Test
    void givesAnImplicitTokenWithoutAnyScope() {
        JsonPath answer = token(IMPLICIT).extract().jsonPath();

        assertThat(answer.getString("identifier")).isEqualTo("implicit");
        assertThat(payload(answer.getString("access_token"))).contains("\"scope\":\"\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=password",
                "grant_type=authorization_code&client_id=a",
                "{\"grant_type\":\"password\"}",
                "{\"grant_type\":",
                "grant_type=%zz"
            })
    void refusesAGrantThatThereIsNot(String body) {
        refused(body, 400, "Bad Request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=implicit",
                "grant_type=implicit&client_id=nobody",
                "grant_type=implicit&client_id=0190a5c0-0000-7000-8000-00000000dead",
                "grant_type=client_credentials&client_id=" + TestKey.CLIENT_ID,
                "grant_type=client_credentials&client_id="
                        + TestKey.CLIENT_ID
                        + "&client_secret=wrong"
            })
    void refusesCredentialsThatAreNotGood(String body) {
        refused(body, 401, "Unauthorized");
        post(body).header("WWW-Authenticate", startsWith("Basic realm="));
    }

    @Test
    void readsJsonAsSomeLibrariesSendIt() {
        given().contentType(ContentType.JSON)
                .body(
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", TestKey.CLIENT_ID,
                                "client_secret", TestKey.CLIENT_SECRET))
                .post("/oauth/access_token")
                .then()
                .statusCode(200)
                .body("identifier", equalTo("client_credentials"));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        refused(IMPLICIT + "&x=" + "x".repeat(8 * 1024), 413, "Payload Too Large");
    }

    @Test
    void publishesItsKeysForAWhile() {
        given().get("/oauth/jwks")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", startsWith("max-age="))
                .body("keys.kty", hasItem("RSA"))
                .body("keys.d", hasItem(nullValue()));
    }

    @Test
    void tellsWhereTokensAndKeysAre() {
        given().header("Host", "shop.example:8080")
                .get("/.well-known/openid-configuration")
                .then()
                .statusCode(200)
                .body("issuer", equalTo("https://tidings.dev"))
                .body("jwks_uri", equalTo("http://shop.example:8080/oauth/jwks"))
                .body("token_endpoint", equalTo("http://shop.example:8080/oauth/access_token"));
    }

    private static ValidatableResponse token(String body) {
        return post(body).statusCode(200).contentType(ContentType.JSON);
    }

    private static void refused(String body, int status, String title) {
        post(body)
                .statusCode(status)
                .contentType(ContentType.JSON)
                .body("errors[0].status", equalTo(String.valueOf(status)))
                .body("errors[0].title", equalTo(title));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.URLENC)
                .body(body)
                .post("/oauth/access_token")
                .then();
    }

    private static PublicKey publishedKey() throws Exception {
        JsonPath keys = given().get("/oauth/jwks").jsonPath();
        return KeyFactory.getInstance("RSA")
                .generatePublic(
                        new RSAPublicKeySpec(
                                number(keys.getString("keys[0].n")),
                                number(keys.getString("keys[0].e"))));
    }

    private static BigInteger number(String base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64));
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
