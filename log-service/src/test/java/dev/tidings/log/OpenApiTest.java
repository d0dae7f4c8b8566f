package dev.tidings.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@LogServiceTest
class OpenApiTest {

    private static final String OF_A_JOB = "paths.'/v2/integrations/{id}/jobs/{job_id}/logs'.get.";

    @Test
    void listsExactlyThePathsOfTheContract() {
        assertThat(members("paths"))
                .containsExactlyInAnyOrder(
                        "/v2/integrations/logs",
                        "/v2/integrations/{id}/logs",
                        "/v2/integrations/{id}/jobs/{job_id}/logs");
    }

    @Test
    void describesTheLogsOfAJob() {
        // When
        JsonPath document = document();

        // Then
        assertThat(document.getString(OF_A_JOB + "operationId")).isEqualTo("ListJobLogs");
        assertThat(document.<String>getList(OF_A_JOB + "parameters.name"))
                .containsExactlyInAnyOrder("id", "job_id", "page[limit]", "page[offset]");
        assertThat(members(OF_A_JOB + "responses"))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "404", "503");
    }

    @Test
    void describesALogMemberByMember() {
        assertThat(members("components.schemas.IntegrationLog.properties"))
                .containsExactlyInAnyOrder(
                        "id",
                        "type",
                        "succeeded",
                        "attempt",
                        "processing_time",
                        "body",
                        "status_code",
                        "error_detail",
                        "event",
                        "relationships",
                        "meta");
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
