package dev.tidings.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The OpenAPI document of a service as it was published: {@code openapi.yaml} in its module. The
 * document of the whole API is made of these.
 */
public final class PublishedDocument {

    private static final Path PUBLISHED = Path.of("openapi.yaml");
    private static final boolean REFRESH = Boolean.getBoolean("openapi.refresh");

    private PublishedDocument() {}

    /** That what the running service says of itself is what was published. */
    public static void assertIsServedAt(String path) {
        String served = given().get(path).then().statusCode(200).extract().asString();
        try {
            if (REFRESH) {
                Files.writeString(PUBLISHED, served);
            }
            assertThat(served)
                    .as("the document; when the change is intended, run ./tidings openapi")
                    .isEqualTo(Files.readString(PUBLISHED));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
