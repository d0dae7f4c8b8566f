package dev.tidings.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.export.source.ExportSources;
import dev.tidings.job.export.source.PlayedExport;
import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OpenApiTest {

    @Inject ExportSources sources;

    private static final String LIST = "paths.'/v2/integrations/{id}/jobs'.get.";

    @Test
    void listsThePublicPathsOnly() {
        assertThat(members("paths"))
                .containsExactlyInAnyOrder(
                        "/v2/integrations/{id}/jobs",
                        "/v2/jobs",
                        "/v2/jobs/{id}",
                        "/v2/jobs/{id}/file",
                        "/exports/{token}/{name}");
    }

    @Test
    void describesTheJobList() {
        assertThat(document().<String>getList(LIST + "parameters.name"))
                .containsExactlyInAnyOrder("id", "page[limit]", "page[offset]");
        assertThat(members(LIST + "responses"))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "503");
        assertThat(members("components.schemas.IntegrationJob.properties"))
                .containsExactlyInAnyOrder(
                        "id",
                        "type",
                        "status",
                        "error",
                        "event",
                        "attempts",
                        "next_attempt_at",
                        "meta");
    }

    @Test
    void describesEveryOperationOnExportJobs() {
        assertThat(operations("/v2/jobs"))
                .isEqualTo(
                        Map.of(
                                "get", Set.of("200", "400", "401", "403"),
                                "post", Set.of("201", "400", "401", "403", "415", "422")));
        assertThat(operations("/v2/jobs/{id}"))
                .isEqualTo(
                        Map.of(
                                "get", Set.of("200", "401", "403", "404"),
                                "delete", Set.of("200", "401", "403", "404")));
        assertThat(operations("/v2/jobs/{id}/file"))
                .isEqualTo(Map.of("get", Set.of("200", "401", "403", "404", "422")));
        assertThat(operations("/exports/{token}/{name}"))
                .isEqualTo(
                        Map.of(
                                "get", Set.of("200", "206", "304", "404", "416"),
                                "head", Set.of("200", "304", "404")));
    }

    @Test
    void describesAnExportJobAndWhatCreatesIt() {
        assertThat(members("components.schemas.Job.properties"))
                .containsExactlyInAnyOrder(
                        "id",
                        "type",
                        "job_type",
                        "filter",
                        "status",
                        "error",
                        "link",
                        "links",
                        "timestamps",
                        "meta");
        assertThat(members("components.schemas.JobCreate.properties.data.properties"))
                .containsExactlyInAnyOrder("type", "job_type", "filter");
        assertThat(
                        document()
                                .<String>getList(
                                        "components.schemas.JobCreate.properties.data.properties.job_type.enum"))
                .containsExactlyInAnyOrderElementsOf(
                        sources.jobTypes().stream()
                                .filter(type -> !type.equals(PlayedExport.JOB_TYPE))
                                .toList());
    }

    private static Map<String, Set<String>> operations(String path) {
        Map<String, Set<String>> operations = new HashMap<>();
        for (String method : members("paths.'" + path + "'")) {
            operations.put(method, members("paths.'%s'.%s.responses".formatted(path, method)));
        }
        return operations;
    }

    private static Set<String> members(String path) {
        return document().<String, Object>getMap(path).keySet();
    }

    private static JsonPath document() {
        return given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
