package dev.tidings.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tidings.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class DocumentTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi", "tidings.yaml");

    @Test
    void servesTheCommittedDocumentToEverybody() throws IOException {
        // When
        String served =
                given().get("/openapi.yaml")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", startsWith("application/yaml"))
                        .extract()
                        .asString();

        // Then
        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void servesTheSameAsJson() throws IOException {
        // When
        String served = given().get("/openapi.json").then().statusCode(200).extract().asString();

        // Then
        assertThat(new ObjectMapper().readTree(served))
                .isEqualTo(new YAMLMapper().readTree(COMMITTED.toFile()));
    }

    @Test
    void showsItInSwaggerUi() {
        // When
        String page = given().get("/docs").then().statusCode(200).extract().asString();

        // Then
        assertThat(page).contains("SwaggerUIBundle").contains("/openapi.yaml");
        given().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
    }
}
