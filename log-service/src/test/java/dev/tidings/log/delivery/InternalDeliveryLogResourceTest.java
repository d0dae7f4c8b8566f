package dev.tidings.log.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.kit.testing.HostileRequests;
import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@LogServiceTest
class InternalDeliveryLogResourceTest {

    private final String logs =
            "/internal/stores/%s/integration-logs/".formatted(UUID.randomUUID());

    @Test
    void tellsAStrangerWhatItTellsOfAPathThatDoesNotExist() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(logs + "count")
                .then()
                .statusCode(404)
                .body("errors[0].title", equalTo("Not Found"));
    }

    @Test
    void tellsAStrangerNothingHoweverTheAddressIsSpelled() {
        HostileRequests.assertHidden(RestAssured.port, logs + "page");
    }
}
