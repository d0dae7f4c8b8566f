package dev.tidings.gateway;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.kit.testing.PublishedDocument;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class OpenApiTest {

    @Test
    void isWhatWasPublished() {
        PublishedDocument.assertIsServedAt("/openapi/gateway");
    }
}
