package dev.tidings.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.tidings.gateway.testing.RawRequest;
import dev.tidings.gateway.testing.TestKey;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Calls of the edge, and the form of its refusals. */
final class Calls {

    private Calls() {}

    static RequestSpecification authorized() {
        return given().header("Authorization", TestKey.bearer());
    }

    static RawRequest chunkedPost() {
        return new RawRequest("POST", "/v2/events")
                .header("Authorization", TestKey.bearer())
                .header("Content-Type", "application/json")
                .header("Transfer-Encoding", "chunked");
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String title) {
        return answer.statusCode(status)
                .contentType(ContentType.JSON)
                .body("errors[0].status", equalTo(status))
                .body("errors[0].title", equalTo(title))
                .body("errors[0].request_id", notNullValue());
    }
}
