package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.kit.testing.HostileRequests;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client sends, to the packaged gateway, JVM or native. */
@QuarkusIntegrationTest
@GatewayTest
class HostileRequestsIT {

    @ParameterizedTest
    @ValueSource(
            strings = {"/v2/events", "/api/v3/integrations", "/oauth/access_token", "/nowhere"})
    void takesNoRequestThatCanBeReadInTwoWays(String path) {
        HostileRequests.assertNoneIsTaken(RestAssured.port, path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/stores/1", "/oauth/jwks", "/api/v3/integrations"})
    void takesNoOtherSpellingOfAPath(String path) {
        HostileRequests.assertHidden(RestAssured.port, path);
    }

    @Test
    void speaksNoOtherVersionOfHttp() {
        assertThat(HostileRequests.send(RestAssured.port, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"))
                .startsWith("HTTP/1.1 505 ");
    }
}
