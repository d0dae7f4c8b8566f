package dev.tidings.log;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
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
                        "/v2/integrations/{id}/jobs/{job_id}/logs",
                        "/api/v3/integrations/logs",
                        "/api/v3/integrations/{id}/logs",
                        "/api/v3/integrations/{id}/logs/insights");
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

    @Test
    void describesHowAnExceptionIsReported() {
        // When
        JsonPath document = document();

        // Then
        String create = "paths.'/api/v3/integrations/{id}/logs'.post.";
        assertThat(document.getString(create + "operationId")).isEqualTo("CreateExceptionLog");
        assertThat(members(create + "responses"))
                .containsExactlyInAnyOrder(
                        "201", "400", "401", "403", "404", "413", "415", "429", "503");
        assertThat(
                        document.getString(
                                create + "requestBody.content.'application/json'.schema.$ref"))
                .isEqualTo("#/components/schemas/ExceptionLogCreate");
        assertThat(members("components.schemas.ExceptionLogCreate.properties")).hasSize(9);
        assertThat(members("components.schemas.ExceptionLog.properties")).hasSize(13);
    }

    @Test
    void describesTheListsOfExceptionLogs() {
        for (String path : List.of("/logs", "/{id}/logs")) {
            String list = "paths.'/api/v3/integrations%s'.get.".formatted(path);
            assertThat(document().<String>getList(list + "parameters.name"))
                    .contains("cursor", "page_size");
            assertThat(members(list + "responses.'200'.headers")).containsExactly("Link");
            assertThat(members(list + "responses")).contains("200", "400", "401", "403", "429");
        }
    }

    @Test
    void refersToNothingThatIsNotThere() {
        // When
        JsonPath document = document();

        // Then
        Pattern.compile("#/components/(\\w+)/(\\w+)")
                .matcher(document.prettify())
                .results()
                .forEach(reference ->
                        assertThat(document.<Object>get("components." + reference.group(1)))
                                .asInstanceOf(InstanceOfAssertFactories.MAP)
                                .containsKey(reference.group(2)));
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
