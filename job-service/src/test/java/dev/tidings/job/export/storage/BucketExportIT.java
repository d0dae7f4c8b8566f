package dev.tidings.job.export.storage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The packaged service, JVM or native: from an order on its channel to a file in a bucket. */
@QuarkusIntegrationTest
@QuarkusTestResource(TestPostgres.class)
@QuarkusTestResource(BucketServerResource.class)
class BucketExportIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID store = UUID.randomUUID();
    private final ToldOrders orders = new ToldOrders(store);

    @Test
    void anOrderOfTheChannelIsExportedIntoTheBucket() {
        // Given
        orders.tell("{\"data\":{\"type\":\"order\",\"id\":\"order-1\",\"status\":\"complete\"}}");
        await().atMost(PATIENCE).until(orders::kept, kept -> kept == 1);

        // When
        String job = create("{\"data\":{\"type\":\"job\",\"job_type\":\"order_export\"}}");
        String link = await().atMost(PATIENCE).until(() -> link(job), it -> !it.isEmpty());

        // Then
        String file = given().get(link).then().statusCode(200).extract().asString();
        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("order-1,,,complete");
    }

    private String create(String body) {
        return client().contentType("application/json")
                .body(body)
                .post("/v2/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("data.id");
    }

    private String link(String job) {
        return client().get("/v2/jobs/{id}", job)
                .then()
                .statusCode(200)
                .extract()
                .path("data.link.href");
    }

    private RequestSpecification client() {
        return given().auth().oauth2(TestTokens.full(store));
    }
}
