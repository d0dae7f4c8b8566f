package dev.tidings.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.tidings.kit.testing.HostileRequests;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestSecrets;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tokens, request ids, internal paths and the error form, as every service has them. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class KitOverHttpTest {

    private static final String REQUEST_ID = "0190a5c8-7b1e-7c3d-9f64-6c1b2f3d4e5f";

    private final UUID store = UUID.randomUUID();

    @Test
    void bindsARequestToTheStoreOfItsToken() {
        get("/v2/probe/store", TestTokens.full(store))
                .statusCode(200)
                .body(equalTo(store.toString()));
    }

    @Test
    void refusesATokenWithoutTheScope() {
        get("/v2/probe/store", TestTokens.implicit(store))
                .statusCode(403)
                .body("errors", hasSize(1))
                .body("errors[0].status", equalTo(403))
                .body("errors[0].title", equalTo("Forbidden"))
                .body("errors[0].meta", anEmptyMap());
    }

    @Test
    void refusesATokenThatIsOverOrForgedOrAbsent() {
        String title = "Unable to validate access token";
        String forged = TestTokens.full(store).replaceAll("[^.]+$", "c2lnbmF0dXJl");

        get("/v2/probe/store", TestTokens.expired(store))
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"tidings\", error=\"invalid_token\"")
                .body("errors[0].title", equalTo(title));
        get("/v2/probe/store", forged).statusCode(401).body("errors[0].title", equalTo(title));
        given().get("/v2/probe/store")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"tidings\"")
                .body("errors[0].title", equalTo(title));
    }

    @Test
    void hidesABugBehindTheRequestId() {
        given().auth()
                .oauth2(TestTokens.full(store))
                .header("X-Request-Id", REQUEST_ID)
                .get("/v2/probe/bug")
                .then()
                .statusCode(500)
                .header("X-Request-Id", REQUEST_ID)
                .body("errors[0].title", equalTo("Internal Server Error"))
                .body("errors[0].request_id", equalTo(REQUEST_ID))
                .body(not(containsString("hunter2")));
    }

    @Test
    void asksForAnotherTryWhenADependencyIsAway() {
        get("/v2/probe/away", TestTokens.full(store))
                .statusCode(503)
                .header("Retry-After", "1")
                .body("errors[0].title", equalTo("Service Unavailable"))
                .body(not(containsString("5432")));
    }

    @Test
    void putsAProblemIntoTheErrorForm() {
        get("/v2/probe/conflict", TestTokens.full(store))
                .statusCode(409)
                .body("errors[0].title", equalTo("Conflict"))
                .body("errors[0].detail", equalTo("Write conflict detected"));
        get("/v2/nowhere", TestTokens.full(store))
                .statusCode(404)
                .body("errors[0].detail", equalTo("The resource could not be found"));
        given().auth()
                .oauth2(TestTokens.full(store))
                .delete("/v2/probe/store")
                .then()
                .statusCode(405)
                .body("errors[0].status", equalTo(405));
    }

    @Test
    void answersInTheDialectOfThePath() {
        get("/api/v3/nowhere", TestTokens.full(store))
                .statusCode(404)
                .body("errors[0].status", equalTo("404"))
                .body("errors[0].code", equalTo("not_found"));
        given().get("/api/v3/probe/store")
                .then()
                .statusCode(401)
                .body("errors[0].title", equalTo("No credentials"));
        get("/api/v3/probe/store", TestTokens.expired(store))
                .statusCode(401)
                .body("errors[0].title", equalTo("Invalid username/password."));
    }

    @Test
    void refusesAnAddressThatNoAnswerCouldName() {
        Map<String, String> impossible =
                Map.of("X-Forwarded-Host", "a b<c>", "X-Forwarded-Proto", "java script");

        assertThat(impossible.entrySet())
                .allSatisfy(header ->
                        given().auth()
                                .oauth2(TestTokens.full(store))
                                .header(header.getKey(), header.getValue())
                                .get("/v2/probe/store")
                                .then()
                                .statusCode(400)
                                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                                .body("errors[0].title", equalTo("Bad Request")));
    }

    @Test
    void makesARequestIdWhenTheClientSendsNoneThatIsAUuid() {
        given().header("X-Request-Id", "drop table")
                .get("/v2/probe/store")
                .then()
                .header("X-Request-Id", not(equalTo("drop table")))
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void showsInternalPathsOnlyToThoseWhoKnowTheSecret() {
        given().get("/internal/probe").then().statusCode(404);
        given().header("X-Tidings-Internal", "guess").get("/internal/probe").then().statusCode(404);
        HostileRequests.assertHidden(RestAssured.port, "/internal/probe");
        for (String known : List.of(TestSecrets.INTERNAL, TestSecrets.NEXT_INTERNAL)) {
            given().header("X-Tidings-Internal", known)
                    .get("/internal/probe")
                    .then()
                    .statusCode(200)
                    .body(equalTo("internal"));
        }
    }

    @Test
    void wantsATokenForWhateverDoesNotSayThatItNeedsNone() {
        given().get("/probe/other").then().statusCode(401);
        get("/probe/other", TestTokens.implicit(store)).statusCode(200);
        given().get("/v2/probe/open").then().statusCode(200).body(equalTo("open"));
    }

    @Test
    void refusesAPathThatIsNotInItsNormalFormInTheDialectItWouldBe() {
        String[] paths = {"/%61pi/v3/probe", "//api/v3/probe", "/v2/../api/v3/probe"};
        for (String path : paths) {
            assertThat(HostileRequests.get(RestAssured.port, path))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"invalid\"");
        }
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }
}
