package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not as a document has it is found. */
class AnswerJudgeTest {

    private static final String DOCUMENT =
            """
            openapi: 3.1.0
            servers: [{url: https://api.example/v9}]
            paths:
              /things/{id}:
                get:
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Thing"}
                    "404":
                      $ref: "#/components/responses/NotFound"
                delete:
                  responses:
                    "204": {description: Gone.}
              /things/all:
                get:
                  responses:
                    "200":
                      content:
                        text/csv: {}
            components:
              responses:
                NotFound:
                  content:
                    application/json:
                      schema: {type: object, required: [errors]}
              schemas:
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    made: {type: [string, "null"], format: date-time}
            """;

    private static final String ID = "0199b0c4-52d0-7c9e-8f0e-3f7f7d0c2f11";

    private final AnswerJudge judge = new AnswerJudge(OpenApiDocument.parse(DOCUMENT));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "GET    | /v9/things/1   | 200 | application/json | {\"id\":\"ID\"}",
                "GET    | /v9/things/1   | 200 | application/json | {\"id\":\"ID\",\"made\":null}",
                "GET    | /v9/things/1   | 200 | application/json | {\"id\":\"ID\",\"more\":1}",
                "GET    | /v9/things/1   | 404 | application/json | {\"errors\":[]}",
                "GET    | /v9/things/all | 200 | text/csv         | id",
                "DELETE | /v9/things/1   | 204 | ''               | ''"
            })
    void findsNothingInWhatIsAsDocumented(
            String method, String path, int status, String type, String body) {
        assertThat(judge.faults(answer(method, path, status, type, body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /v9/things     | 200 | application/json | {}                            | no such operation",
                "GET    | /things/1      | 200 | application/json | {}                            | no such operation",
                "PUT    | /v9/things/1   | 200 | application/json | {}                            | no such operation",
                "GET    | /v9/things/1   | 500 | application/json | {}                            | no such status",
                "GET    | /v9/things/1   | 200 | text/html        | <p>                           | no such content type",
                "GET    | /v9/things/1   | 200 | application/json | <p>                           | unknown found, object expected",
                "GET    | /v9/things/1   | 200 | application/json | {}                            | required property 'id'",
                "GET    | /v9/things/1   | 200 | application/json | {\"id\":1}                    | string expected",
                "GET    | /v9/things/1   | 200 | application/json | {\"id\":null}                 | string expected",
                "GET    | /v9/things/1   | 200 | application/json | {\"id\":\"1\"}                | uuid",
                "GET    | /v9/things/1   | 200 | application/json | {\"id\":\"ID\",\"made\":\"2026\"} | date-time",
                "GET    | /v9/things/1   | 404 | application/json | {}                            | required property 'errors'",
                "DELETE | /v9/things/1   | 204 | application/json | {}                            | a body where none is described"
            })
    void findsWhatIsNotAsDocumented(
            String method, String path, int status, String type, String body, String fault) {
        assertThat(judge.faults(answer(method, path, status, type, body)))
                .singleElement()
                .asString()
                .contains(fault);
    }

    @Test
    void missesEveryMemberWhereAllAreRequired() {
        // Given
        AnswerJudge strict =
                new AnswerJudge(OpenApiDocument.parse(DOCUMENT).withEveryMemberRequired());

        // When / Then
        assertThat(strict.faults(thing("{\"id\":\"ID\"}")))
                .singleElement()
                .asString()
                .contains("required property 'made'");
        assertThat(strict.faults(thing("{\"id\":\"ID\",\"made\":null,\"more\":1}"))).isEmpty();
    }

    @Test
    void findsMembersThatAreNotNamedWhereNoneMayBe() {
        // Given
        AnswerJudge closed =
                new AnswerJudge(OpenApiDocument.parse(DOCUMENT).withoutUnnamedMembers());

        // When / Then
        assertThat(closed.faults(thing("{\"id\":\"ID\",\"more\":1}")))
                .singleElement()
                .asString()
                .contains("more");
        assertThat(closed.faults(thing("{\"id\":\"ID\"}"))).isEmpty();
    }

    private static Answer thing(String body) {
        return answer("GET", "/v9/things/1", 200, "application/json;charset=UTF-8", body);
    }

    private static Answer answer(String method, String path, int status, String type, String body) {
        return Answer.of(method, path, status, type, body.replace("ID", ID));
    }
}
