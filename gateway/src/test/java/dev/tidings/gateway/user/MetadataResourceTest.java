package dev.tidings.gateway.user;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class MetadataResourceTest {

    private static final String METADATA = "/api/v3/user/auth/metadata";

    @Test
    void tellsTheNumberOfTheStoreToTheHolderOfAToken() {
        // When
        String answer =
                given().header("Authorization", TestKey.bearer())
                        .get(METADATA)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();

        // Then
        assertThat(answer)
                .matches("\\{\"data\":\\{\"user_id\":[1-9][0-9]*,\"integration_id\":null}}");
    }

    @Test
    void tellsTheSameToTheHolderOfTheKeyItself() {
        given().header("Authorization", TestKey.basic(TestKey.CLIENT_SECRET))
                .get(METADATA)
                .then()
                .statusCode(200)
                .body("data.user_id", greaterThan(0));
    }

    @Test
    void tellsNothingToAnybodyElse() {
        given().get(METADATA).then().statusCode(401);
        given().header("Authorization", TestKey.basic("wrong"))
                .get(METADATA)
                .then()
                .statusCode(401);
    }
}
