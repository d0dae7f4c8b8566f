package dev.tidings.job.export.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tidings.job.export.source.PlayedExport;
import dev.tidings.job.orders.PlayedOrders;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jobs over HTTP: their life, their order, and what is refused. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ExportJobTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ORDERS = "{\"type\":\"job\",\"job_type\":\"order_export\"}";
    private static final String PLAYED = "{\"type\":\"job\",\"job_type\":\"played_export\"}";

    @Inject PlayedOrders orders;
    @Inject PlayedExport played;

    private final UUID store = UUID.randomUUID();

    @Test
    void aJobIsWhatTheContractSays() {
        // Given
        orders.tell(store, List.of(order("1"), order("2")), 2);

        // When
        ValidatableResponse created =
                post(
                                store,
                                """
                                {"type": "job", "job_type": "order_export", "filter": "eq(status,complete)"}
                                """)
                        .statusCode(201)
                        .header("Location", containsString("/v2/jobs/"))
                        .body("data.type", equalTo("job"))
                        .body("data.job_type", equalTo("order_export"))
                        .body("data.filter", equalTo("eq(status,complete)"))
                        .body("data.status", equalTo("pending"))
                        .body("data.error", equalTo(""))
                        .body("data.link.href", equalTo(""))
                        .body(
                                "data.timestamps.created_at",
                                matchesPattern(
                                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z"));
        String location = created.extract().header("Location");

        // Then
        String id = created.extract().path("data.id");
        assertThat(created.extract().<String>path("data.links.self"))
                .isEqualTo(location)
                .endsWith(id);
        awaitStatus(store, id, "complete")
                .body("data.error", equalTo(""))
                .body("data.link.href", startsWith("http"))
                .body("data.meta.progress.rows_written", equalTo(2))
                .body("data.meta.progress.rows_found", equalTo(2))
                .body("data.meta.expires_at", notNullValue());
        String href = job(store, id).extract().path("data.link.href");
        client(store)
                .get("/v2/jobs/{id}/file", id)
                .then()
                .statusCode(200)
                .body("href", equalTo(href))
                .body("data.href", equalTo(href));
    }

    @Test
    void anEmptyResultIsAFailureInTheContractsWords() {
        // Given
        orders.tell(store, List.of(order("1")), 1);

        // When
        String id =
                create(
                        store,
                        "{\"type\":\"job\",\"job_type\":\"order_export\",\"filter\":\"eq(status,nope)\"}");

        // Then
        awaitStatus(store, id, "failed")
                .body("data.error", equalTo("No results matched the supplied filter"))
                .body("data.link.href", equalTo(""));
        client(store)
                .get("/v2/jobs/{id}/file", id)
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo("Job has no file to download. Job status: failed"));
    }

    @Test
    void theJobsOfAStoreRunInOrderAndThoseOfTwoStoresSideBySide() {
        // Given
        UUID other = UUID.randomUUID();
        CompletableFuture<Void> gate = played.play(store, 2, 0);
        CompletableFuture<Void> otherGate = played.play(other, 2, 0);

        // When
        String first = create(store, PLAYED);
        String second = create(store, PLAYED);
        String others = create(other, PLAYED);

        // Then
        awaitStatus(store, first, "processing");
        awaitStatus(other, others, "processing");
        job(store, second).body("data.status", equalTo("pending"));

        // When
        otherGate.complete(null);
        awaitStatus(other, others, "complete");
        job(store, second).body("data.status", equalTo("pending"));
        gate.complete(null);

        // Then
        awaitStatus(store, first, "complete");
        awaitStatus(store, second, "complete");
    }

    @Test
    void tellsTheProgressWhileAJobRuns() {
        // Given
        CompletableFuture<Void> gate = played.play(store, 3, 0);

        // When
        String id = create(store, PLAYED);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        job(store, id)
                                .body("data.status", equalTo("processing"))
                                .body("data.meta.progress.rows_written", equalTo(1))
                                .body("data.meta.progress.rows_found", equalTo(3)));
        gate.complete(null);
        awaitStatus(store, id, "complete").body("data.meta.progress.rows_written", equalTo(3));
    }

    @Test
    void aCancelledJobStopsAndLeavesNothingBehind() throws IOException {
        // Given
        CompletableFuture<Void> gate = played.play(store, 1_000_000, 0);
        String running = create(store, PLAYED);
        String waiting = create(store, PLAYED);
        awaitStatus(store, running, "processing");

        // When
        for (String id : List.of(waiting, running)) {
            client(store)
                    .delete("/v2/jobs/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("data.type", equalTo("job"))
                    .body("data.id", equalTo(id));
        }
        gate.complete(null);

        // Then
        job(store, running).statusCode(404);
        job(store, waiting).statusCode(404);
        client(store).delete("/v2/jobs/{id}", running).then().statusCode(404);
        await().atMost(PATIENCE).until(() -> files(running), List::isEmpty);
        int asked = played.asked(store);
        String next = create(store, "{\"type\":\"job\",\"job_type\":\"order_item_export\"}");
        awaitStatus(store, next, "failed");
        assertThat(played.asked(store)).isEqualTo(asked).isLessThan(1_000_000);
    }

    @Test
    void aJobThatBreaksOffIsTakenUpAgainAndEndsInOneCompleteFile() throws IOException {
        // Given
        played.play(store, 3, 2).complete(null);

        // When
        String id = create(store, PLAYED);

        // Then
        String href = awaitStatus(store, id, "complete").extract().path("data.link.href");
        assertThat(given().get(href).asString())
                .isEqualTo("page\r\npage 1\r\npage 2\r\npage 3\r\n");
        assertThat(files(id)).hasSize(2).allMatch(name -> name.matches(".*\\.csv(\\.gz)?"));
    }

    @Test
    void aJobThatAlwaysBreaksOffFailsInTheEnd() throws IOException {
        // Given
        played.play(store, 3, 1_000);

        // When
        String id = create(store, PLAYED);

        // Then
        awaitStatus(store, id, "failed")
                .body("data.error", equalTo("The export broke off 3 times"));
        assertThat(files(id)).isEmpty();
    }

    @Test
    void listsJobsNewestFirst() {
        // Given
        List<String> ids =
                Stream.generate(() -> create(store, ORDERS)).limit(3).toList().reversed();

        // Then
        client(store)
                .get("/v2/jobs?page[limit]=2")
                .then()
                .statusCode(200)
                .body("data.id", equalTo(ids.subList(0, 2)))
                .body("results.total", equalTo(3))
                .body("links.next", notNullValue());
        client(UUID.randomUUID()).get("/v2/jobs").then().body("data", hasSize(0));
    }

    @Test
    void refusesFiltersWithWhatIsAllowed() {
        post(store, "{\"type\":\"job\",\"job_type\":\"order_export\",\"filter\":\"gt(status,a)\"}")
                .statusCode(400)
                .body("errors[0].title", equalTo("Bad Request"))
                .body("errors[0].source", equalTo("data.filter"))
                .body(
                        "errors[0].detail",
                        equalTo(
                                "Could not parse the supplied filter: at character 1, 'gt' cannot be used with"
                                        + " status; allowed: eq, in"));
    }

    @Test
    void refusesWhatIsNotValid() {
        post(store, "{\"type\":\"job\",\"job_type\":\"product_export\"}")
                .statusCode(422)
                .body("errors[0].source", equalTo("data.job_type"))
                .body("errors[0].detail", containsString("order_export, order_item_export"));
        post(store, "{\"type\":\"task\",\"filters\":\"\",\"filter\":7}")
                .statusCode(422)
                .body(
                        "errors.source",
                        equalTo(
                                List.of(
                                        "data.filters",
                                        "data.type",
                                        "data.job_type",
                                        "data.filter")));
        post(store, "{").statusCode(400);
    }

    @Test
    void showsJobsToNobodyElse() {
        // Given
        String id = create(store, ORDERS);

        // Then
        for (String path : List.of("/v2/jobs/" + id, "/v2/jobs/" + id + "/file")) {
            client(UUID.randomUUID()).get(path).then().statusCode(404);
            given().auth().oauth2(TestTokens.implicit(store)).get(path).then().statusCode(403);
            given().auth().oauth2(TestTokens.expired(store)).get(path).then().statusCode(401);
        }
        client(UUID.randomUUID()).delete("/v2/jobs/{id}", id).then().statusCode(404);
        client(store).get("/v2/jobs/no-uuid").then().statusCode(404);
    }

    private ValidatableResponse post(UUID as, String data) {
        return client(as)
                .contentType("application/json")
                .body("{\"data\":" + data + "}")
                .post("/v2/jobs")
                .then();
    }

    private String create(UUID as, String data) {
        return post(as, data).statusCode(201).extract().path("data.id");
    }

    private static ValidatableResponse job(UUID as, String id) {
        return client(as).get("/v2/jobs/{id}", id).then();
    }

    private static ValidatableResponse awaitStatus(UUID as, String id, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> job(as, id).body("data.status", equalTo(status)));
        return job(as, id);
    }

    private static RequestSpecification client(UUID as) {
        return given().urlEncodingEnabled(true).auth().oauth2(TestTokens.full(as));
    }

    private List<String> files(String job) throws IOException {
        Path folder = Path.of("target/exports", store.toString(), job);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String order(String id) {
        return """
        {"data": {"type": "order", "id": "%s", "status": "complete"}}
        """
                .formatted(id);
    }
}
