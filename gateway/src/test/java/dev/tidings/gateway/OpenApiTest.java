package dev.tidings.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class OpenApiTest {

    @Test
    void describesTheEndpointsOfTheGatewayItself() {
        // When
        JsonPath document =
                given().queryParam("format", "json").get("/openapi").then().extract().jsonPath();

        // Then
        assertThat(document.getMap("paths").keySet())
                .isEqualTo(
                        Set.of(
                                "/api/v3/user/auth/metadata",
                                "/oauth/access_token",
                                "/oauth/jwks",
                                "/.well-known/openid-configuration"));
        assertThat(document.getMap("components.schemas.AccessTokenRequest.properties").keySet())
                .isEqualTo(Set.of("grant_type", "client_id", "client_secret"));
    }
}
