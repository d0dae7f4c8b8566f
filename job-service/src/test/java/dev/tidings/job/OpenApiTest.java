package dev.tidings.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.testing.TestPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class OpenApiTest {

    private static final String LIST = "paths.'/v2/integrations/{id}/jobs'.get.";

    @Test
    void listsThePublicPathsOnly() {
        assertThat(members("paths")).containsExactly("/v2/integrations/{id}/jobs");
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
