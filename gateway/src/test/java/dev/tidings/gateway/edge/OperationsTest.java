package dev.tidings.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.document.DocumentedOperation;
import dev.tidings.kit.identity.Scope;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private final Operations operations =
            new Operations(
                    Map.of(
                            "/v2/jobs/{id}",
                            Map.of(
                                    "GET",
                                    new DocumentedOperation("jobs:read", null),
                                    "POST",
                                    new DocumentedOperation("jobs:write", 100L)),
                            "/v2/jobs/file",
                            Map.of("GET", new DocumentedOperation("", null))));

    @Test
    void knowsWhatAnOperationAsksFor() {
        assertThat(operations.at("/v2/jobs/1", HttpMethod.POST))
                .isEqualTo(new Operation(Scope.JOBS_WRITE, 100));
        assertThat(operations.at("/v2/jobs/1/", HttpMethod.HEAD).scope())
                .isEqualTo(Scope.JOBS_READ);
        assertThat(operations.at("/v2/jobs/file", HttpMethod.GET).scope()).isNull();
    }

    @Test
    void knowsNothingOfTheRest() {
        assertThat(operations.at("/v2/jobs/1", HttpMethod.DELETE)).isEqualTo(Operation.UNKNOWN);
        assertThat(operations.at("/v2/nowhere", HttpMethod.GET)).isEqualTo(Operation.UNKNOWN);
    }
}
