package dev.tidings.integration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.integration.testing.TestDatabases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class OpenApiTest {

    /** The published document; after an intended change, copy target/openapi.yaml over it. */
    private static final Path PUBLISHED = Path.of("openapi.yaml");

    private static final Path CURRENT = Path.of("target", "openapi.yaml");

    @Test
    void isWhatWasPublished() throws IOException {
        // When
        String current = given().get("/openapi").then().statusCode(200).extract().asString();
        Files.writeString(CURRENT, current);
        // Then
        assertThat(current).isEqualTo(Files.readString(PUBLISHED));
    }
}
