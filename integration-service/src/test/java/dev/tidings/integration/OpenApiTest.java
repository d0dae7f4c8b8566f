package dev.tidings.integration;

import dev.tidings.integration.testing.TestDatabases;
import dev.tidings.kit.testing.PublishedDocument;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabases.class)
class OpenApiTest {

    @Test
    void isWhatWasPublished() {
        PublishedDocument.assertIsServedAt("/openapi");
    }
}
