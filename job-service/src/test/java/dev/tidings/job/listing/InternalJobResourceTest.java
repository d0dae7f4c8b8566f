package dev.tidings.job.listing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.tidings.kit.testing.HostileRequests;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class InternalJobResourceTest {

    private final String path =
            "/internal/stores/%s/jobs/%s".formatted(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void tellsAStrangerWhatItTellsOfAPathThatDoesNotExist() {
        given().get(path).then().statusCode(404).body("errors[0].title", equalTo("Not Found"));
    }

    @Test
    void tellsAStrangerNothingHoweverTheAddressIsSpelled() {
        HostileRequests.assertHidden(RestAssured.port, path);
    }
}
