package dev.tidings.integration.testing;

import static io.restassured.RestAssured.given;

import dev.tidings.kit.identity.InternalAccess;
import dev.tidings.kit.testing.TestSecrets;
import dev.tidings.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The public API as a client of one store uses it. */
public record Api(UUID store) {

    /** A client of a store that nobody else uses. */
    public static Api ofNewStore() {
        return new Api(UUID.randomUUID());
    }

    /** A request with a token that permits everything. */
    public RequestSpecification request() {
        return given().auth().oauth2(TestTokens.full(store)).contentType(ContentType.JSON);
    }

    public Response create(String integration) {
        return request().body(integration).post("/v2/integrations");
    }

    /** Creates an integration that must be accepted. */
    public UUID created(String integration) {
        return UUID.fromString(
                create(integration).then().statusCode(201).extract().path("data.id"));
    }

    public Response change(UUID id, String changes) {
        return request().body(changes).put("/v2/integrations/{id}", id);
    }

    public Response read(UUID id) {
        return request().get("/v2/integrations/{id}", id);
    }

    public Response send(String events) {
        return request().body(events).post("/v2/events");
    }

    /** Looks an integration of this store up as the other services do. */
    public Response lookUp(UUID id) {
        return given().header(InternalAccess.HEADER, TestSecrets.INTERNAL)
                .get("/internal/stores/{store}/integrations/{id}", store, id);
    }
}
