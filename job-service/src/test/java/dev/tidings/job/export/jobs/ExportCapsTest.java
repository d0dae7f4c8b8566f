package dev.tidings.job.export.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.job.export.source.PlayedExport;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many jobs a store may have. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
@TestProfile(ExportCapsTest.Few.class)
class ExportCapsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JOB =
            "{\"data\":{\"type\":\"job\",\"job_type\":\"played_export\"}}";

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("tidings.exports.max-open", "2", "tidings.exports.max-kept", "3");
        }
    }

    @Inject PlayedExport played;

    private final UUID store = UUID.randomUUID();

    @Test
    void takesNoMoreJobsThanMayBeOpenHoweverManyAreSentAtOnce() {
        // Given
        CompletableFuture<Void> gate = played.play(store, 2, 0);

        // When
        List<Integer> statuses =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(
                                        () -> create(store).extract().statusCode()))
                        .limit(8)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        // Then
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(2);
        create(store)
                .statusCode(422)
                .body("errors[0].detail", equalTo("A store can have at most 2 open jobs"));
        create(UUID.randomUUID()).statusCode(201);
        gate.complete(null);
    }

    @Test
    void takesNoMoreJobsThanMayBeKeptUntilSomeAreDeleted() {
        // Given
        played.play(store, 2, 0).complete(null);
        String first = over(create(store));
        over(create(store));
        over(create(store));

        // Then
        create(store)
                .statusCode(422)
                .body("errors[0].detail", equalTo("A store can have at most 3 jobs, delete some"));

        // When
        given().auth().oauth2(TestTokens.full(store)).delete("/v2/jobs/{id}", first);

        // Then
        create(store).statusCode(201);
    }

    private String over(ValidatableResponse created) {
        String id = created.statusCode(201).extract().path("data.id");
        await().atMost(PATIENCE)
                .until(() ->
                        !List.of("pending", "processing")
                                .contains(
                                        given().auth()
                                                .oauth2(TestTokens.full(store))
                                                .get("/v2/jobs/{id}", id)
                                                .<String>path("data.status")));
        return id;
    }

    private static ValidatableResponse create(UUID store) {
        return given().auth()
                .oauth2(TestTokens.full(store))
                .contentType("application/json")
                .body(JOB)
                .post("/v2/jobs")
                .then();
    }
}
