package dev.tidings.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.testing.RawRequest;
import dev.tidings.kit.testing.TestPostgres;
import dev.tidings.kit.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bodies this service reads at its own port: those of who may send them, up to a size. */
@QuarkusTest
@QuarkusTestResource(TestPostgres.class)
class BodyLimitsTest {

    private final UUID store = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "POST,/v2/events,10485760",
        "POST,/v2/integrations,262144",
        "PUT,/v2/integrations/0190a5c0-0000-7000-8000-000000000001,262144",
        "PATCH,/api/v3/integrations/1,262144",
        "POST,/v2/integrations/0190a5c0-0000-7000-8000-000000000001/test,4096"
    })
    void refusesABodyBeforeItHasCome(String method, String path, int limit) throws IOException {
        assertThat(answer(method, path, TestTokens.implicit(store), 10)).startsWith("HTTP/1.1 403");
        assertThat(answer(method, path, "forged", 10)).startsWith("HTTP/1.1 401");
        assertThat(answer(method, path, TestTokens.full(store), limit + 1))
                .startsWith("HTTP/1.1 413");
    }

    private static String answer(String method, String path, String token, int announced)
            throws IOException {
        try (RawRequest request =
                new RawRequest(
                        RestAssured.port, method, path, token, "Content-Length: " + announced)) {
            return request.head();
        }
    }
}
