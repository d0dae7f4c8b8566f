package dev.tidings.log.testing;

import static io.restassured.RestAssured.given;

import dev.tidings.kit.identity.InternalAccess;
import dev.tidings.kit.testing.TestSecrets;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * What job-service reads of a store's logs.
 *
 * @param kind such as {@code integration-logs}
 * @param place of a log among the others, as the next page is asked for by it
 */
public record InternalScan(
        UUID store, String kind, Function<Map<String, Object>, Map<String, Object>> place) {

    public ValidatableResponse count(String filter) {
        return ask("count", Map.of("filter", filter));
    }

    /** The first page. */
    public List<Map<String, Object>> page(String filter) {
        return logs(Map.of("filter", filter));
    }

    /** Every page there is. */
    public List<List<Map<String, Object>>> pages(String filter) {
        List<List<Map<String, Object>>> pages = new ArrayList<>();
        List<Map<String, Object>> page = page(filter);
        while (!page.isEmpty()) {
            pages.add(page);
            page = logs(Map.of("filter", filter, "after", place.apply(page.getLast())));
        }
        return pages;
    }

    /** The status of the answer to somebody who is no service of ours. */
    public int statusWithoutSecret() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("filter", ""))
                .post("/internal/stores/{store}/{kind}/page", store, kind)
                .statusCode();
    }

    private List<Map<String, Object>> logs(Map<String, Object> request) {
        return ask("page", request).statusCode(200).extract().path("logs");
    }

    private ValidatableResponse ask(String what, Map<String, Object> request) {
        return given().header(InternalAccess.HEADER, TestSecrets.INTERNAL)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/internal/stores/{store}/{kind}/{what}", store, kind, what)
                .then();
    }
}
