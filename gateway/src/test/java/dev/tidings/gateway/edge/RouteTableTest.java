package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    @ParameterizedTest
    @CsvSource({
        "/v2/integrations, INTEGRATION",
        "/v2/integrations/, INTEGRATION",
        "/v2/integrations/1, INTEGRATION",
        "/v2/integrations/1/test, INTEGRATION",
        "/v2/events, INTEGRATION",
        "/v2/events/1, INTEGRATION",
        "/v2/integrations/logs, LOG",
        "/v2/integrations/logs/, LOG",
        "/v2/integrations/1/logs, LOG",
        "/v2/integrations/1/jobs/2/logs, LOG",
        "/v2/integrations/1/jobs, JOB",
        "/v2/jobs, JOB",
        "/v2/jobs/1/file, JOB",
        "/api/v3/integrations, INTEGRATION",
        "/api/v3/integrations/1, INTEGRATION",
        "/api/v3/integrations/logs, LOG",
        "/api/v3/integrations/1/logs, LOG",
        "/api/v3/integrations/1/logs/insights, LOG"
    })
    void sendsAPathToTheServiceThatOwnsIt(String path, Service service) {
        assertThat(RouteTable.PUBLIC.match(path).target()).isEqualTo(new Target.To(service));
    }

    @Test
    void letsASignedLinkPassWithoutAToken() {
        assertThat(RouteTable.PUBLIC.match("/exports/token/orders.csv").target())
                .isEqualTo(new Target.Open(Service.JOB));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth/access_token",
                "/oauth/jwks",
                "/.well-known/openid-configuration",
                "/openapi.yaml",
                "/openapi.json",
                "/docs",
                "/docs/swagger-ui.css"
            })
    void keepsItsOwnEndpoints(String path) {
        assertThat(RouteTable.PUBLIC.match(path).target()).isEqualTo(new Target.Here());
    }

    @Test
    void answersMetadataItselfToThoseWhoAreLetIn() {
        assertThat(RouteTable.PUBLIC.match("/api/v3/user/auth/metadata").target())
                .isEqualTo(new Target.Inside());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v2",
                "/v2/",
                "/v2/integrationsandmore",
                "/v2/orders",
                "/api/v3",
                "/api/v3/user",
                "/api/v3/integrations/1/logs/2",
                "/api/v3/shop-order-statuses",
                "/internal",
                "/internal/stores/1/jobs/2",
                "/metrics",
                "/health",
                "/health/ready",
                "/q/health",
                "/exports/token",
                "/exports/token/orders.csv/more"
            })
    void knowsNoOtherPath(String path) {
        assertThat(RouteTable.PUBLIC.match(path).target()).isEqualTo(new Target.Nowhere());
    }
}
