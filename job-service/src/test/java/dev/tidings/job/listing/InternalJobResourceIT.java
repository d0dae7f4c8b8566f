package dev.tidings.job.listing;

import dev.tidings.kit.testing.HostileRequests;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** The same against the packaged service, JVM or native. */
@QuarkusIntegrationTest
class InternalJobResourceIT extends InternalJobResourceTest {

    @Test
    void takesNoRequestThatCanBeReadInTwoWays() {
        HostileRequests.assertNoneIsTaken(RestAssured.port, "/v2/jobs");
    }
}
