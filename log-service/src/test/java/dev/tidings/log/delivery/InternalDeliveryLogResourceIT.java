package dev.tidings.log.delivery;

import dev.tidings.kit.testing.HostileRequests;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class InternalDeliveryLogResourceIT extends InternalDeliveryLogResourceTest {

    @Test
    void takesNoRequestThatCanBeReadInTwoWays() {
        HostileRequests.assertNoneIsTaken(RestAssured.port, "/api/v3/integrations/logs");
    }
}
