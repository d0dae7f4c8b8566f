package dev.tidings.job.export.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.job.orders.PlayedOrders;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole of it: orders in by the channel, a job over HTTP, the file by its link. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class ExportJobTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject PlayedOrders orders;

    private final UUID store = UUID.randomUUID();

    @Test
    void exportsTheOrdersOfTheStoreAsCsv() {
        // Given
        orders.tell(store, List.of(order("1", "complete"), order("2", "incomplete")), 2);

        // When
        String id = create("{\"type\":\"job\",\"job_type\":\"order_export\"}");
        String href = awaitStatus(id, "complete").extract().path("data.link.href");

        // Then
        List<String> lines =
                given().get(href).then().statusCode(200).extract().asString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("order_id,order_number,external_ref,status");
        assertThat(lines.get(1)).startsWith("1,,,complete");
    }

    private String create(String data) {
        return client().contentType("application/json")
                .body("{\"data\":" + data + "}")
                .post("/v2/jobs")
                .then()
                .statusCode(201)
                .extract()
                .path("data.id");
    }

    private ValidatableResponse awaitStatus(String id, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        client().get("/v2/jobs/{id}", id)
                                .then()
                                .body("data.status", equalTo(status)));
        return client().get("/v2/jobs/{id}", id).then();
    }

    private RequestSpecification client() {
        return given().auth().oauth2(TestTokens.full(store));
    }

    private static String order(String id, String status) {
        return """
        {"data": {"type": "order", "id": "%s", "status": "%s"}}
        """
                .formatted(id, status);
    }
}
