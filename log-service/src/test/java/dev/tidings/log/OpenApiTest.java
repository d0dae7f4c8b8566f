package dev.tidings.log;

import dev.tidings.kit.testing.PublishedDocument;
import dev.tidings.log.testing.LogServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@LogServiceTest
class OpenApiTest {

    @Test
    void isWhatWasPublished() {
        PublishedDocument.assertIsServedAt("/openapi");
    }
}
