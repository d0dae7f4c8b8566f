package dev.tidings.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.source.ExportSources;
import dev.tidings.job.export.source.PlayedExport;
import dev.tidings.kit.testing.PublishedDocument;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OpenApiTest {

    @Inject ExportSources sources;

    @Test
    void isWhatWasPublished() {
        PublishedDocument.assertIsServedAt("/openapi");
    }

    @Test
    void namesTheTypesOfJobsThatThereAre() {
        // When
        JsonPath document =
                given().queryParam("format", "json").get("/openapi").then().extract().jsonPath();

        // Then
        assertThat(document.<String>getList("components.schemas.JobInput.properties.job_type.enum"))
                .containsExactlyInAnyOrderElementsOf(
                        sources.jobTypes().stream()
                                .filter(type -> !type.equals(PlayedExport.JOB_TYPE))
                                .toList());
    }
}
