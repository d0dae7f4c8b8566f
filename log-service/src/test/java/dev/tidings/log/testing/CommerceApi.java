package dev.tidings.log.testing;

import static io.restassured.RestAssured.given;

import dev.tidings.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The delivery logs of a store and its integration as a client of it reads them. */
public record CommerceApi(UUID store, UUID integration) {

    /** The logs of all its integrations. */
    public static final String LOGS = "/v2/integrations/logs";

    /** Of a store and an integration that nobody else uses. */
    public static CommerceApi ofNewStore() {
        UUID store = UUID.randomUUID();
        return new CommerceApi(store, Neighbours.integration(store));
    }

    /** The address of an integration's logs. */
    public static String logsOf(UUID integration) {
        return "/v2/integrations/" + integration + "/logs";
    }

    /** The address of a job's logs. */
    public static String logsOf(UUID integration, UUID job) {
        return "/v2/integrations/" + integration + "/jobs/" + job + "/logs";
    }

    public ValidatableResponse get(String path) {
        return get(path, TestTokens.full(store));
    }

    /** The same for the bearer of this token, whoever that is. */
    public ValidatableResponse get(String path, String token) {
        return given().urlEncodingEnabled(false).auth().oauth2(token).get(path).then();
    }

    /** The pages from this one on, each reached by the link of the one before. */
    public List<JsonPath> follow(String path) {
        List<JsonPath> pages = new ArrayList<>();
        for (@Nullable String next = path;
                next != null;
                next = pages.getLast().getString("links.next")) {
            pages.add(get(next).statusCode(200).extract().jsonPath());
        }
        return pages;
    }
}
