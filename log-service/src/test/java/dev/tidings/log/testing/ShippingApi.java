package dev.tidings.log.testing;

import static io.restassured.RestAssured.given;

import dev.tidings.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The exception logs of an integration as a client of its store uses them. */
public record ShippingApi(UUID store, long integration) {

    /** Of a store and an integration that nobody else uses. */
    public static ShippingApi ofNewStore() {
        UUID store = UUID.randomUUID();
        return new ShippingApi(store, Neighbours.number(store));
    }

    /** Another integration of the same store. */
    public ShippingApi another() {
        return new ShippingApi(store, Neighbours.number(store));
    }

    public RequestSpecification request() {
        return given().auth().oauth2(TestTokens.full(store)).urlEncodingEnabled(false);
    }

    public Response report(String json) {
        return report(json.getBytes(StandardCharsets.UTF_8));
    }

    public Response report(byte[] json) {
        return request().contentType(ContentType.JSON).body(json).post(path());
    }

    /** Reports something that must be accepted and tells its id. */
    public long reported(String json) {
        return report(json).then().statusCode(201).extract().jsonPath().getLong("data.id");
    }

    public Response list() {
        return request().get(path());
    }

    /** The address of the integration's logs. */
    public String path() {
        return "/api/v3/integrations/" + integration + "/logs";
    }
}
