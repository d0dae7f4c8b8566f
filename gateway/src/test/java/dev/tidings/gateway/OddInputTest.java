package dev.tidings.gateway;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.TestKey;
import dev.tidings.kit.testing.OddRequests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class OddInputTest {

    @Test
    void noInputIsAFaultOfTheServers() {
        OddRequests.assertNoneIsAFaultOfTheServers(
                RestAssured.port, TestKey.token(), operation -> Map.of());
    }
}
