package dev.tidings.log.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.log.exception.Position;
import dev.tidings.log.fingerprint.Fingerprint;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private final Rules ours = new Rules(config(Map.of()));

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            textBlock =
                    """
                    requests.exceptions.SSLError            |     | An SSL error occurred                               | certificate
                    javax.net.ssl.SSLHandshakeException     |     | PKIX path building failed                           | certificate
                    requests.exceptions.ConnectionError     |     | certificate verify failed: self-signed certificate  | certificate
                                                            | 495 |                                                     | certificate
                    java.net.UnknownHostException           |     | shop.example                                        | dns
                    requests.exceptions.ConnectionError     |     | [Errno -2] Name or service not known                | dns
                    Error                                   |     | getaddrinfo ENOTFOUND shop.example                  | dns
                    requests.exceptions.ReadTimeout         |     |                                                     | timeout
                    java.net.SocketTimeoutException         |     | Read timed out                                      | timeout
                                                            | 504 | Gateway Time-out                                    | timeout
                    ConnectionRefusedError                  |     | [Errno 111] Connection refused                      | connection
                    requests.exceptions.HTTPError           | 429 | Too Many Requests                                   | rate-limit
                    requests.exceptions.HTTPError           | 401 | Unauthorized                                        | credentials
                    requests.exceptions.HTTPError           | 403 |                                                     | credentials
                    requests.exceptions.HTTPError           | 404 | Not Found                                           | not-found
                    requests.exceptions.HTTPError           | 500 |                                                     | server-error
                    requests.exceptions.HTTPError           | 599 |                                                     | server-error
                    """)
    void knowsTheUsualCauses(
            @Nullable String type, @Nullable Long code, @Nullable String text, String rule) {
        assertThat(ours.first(insight(type, code, text))).map(Rule::id).contains(rule);
    }

    @Test
    void saysNothingWhereItKnowsNothing() {
        assertThat(ours.first(insight("ValueError", null, "bad value"))).isEmpty();
        assertThat(ours.first(insight(null, 200L, null))).isEmpty();
    }

    @Test
    void triesTheRulesOfTheOperatorFirst() throws IOException {
        // Given
        Path file =
                Files.writeString(
                        directory.resolve("rules.json"),
                        """
                        [{"id": "our-erp", "suggestion": "Restart the connector.",
                          "any": [{"path": "^/erp/", "method": "POST", "response_code": ["500"]}]}]
                        """);

        // When
        Rules rules = new Rules(config(Map.of("tidings.insights.rules", file.toString())));

        // Then
        assertThat(rules.first(new Insight(cause("POST", "/erp/1"), 1, now(), now(), 1, "")))
                .map(Rule::suggestion)
                .contains("Restart the connector.");
        assertThat(rules.first(new Insight(cause("GET", "/erp/1"), 1, now(), now(), 1, "")))
                .map(Rule::id)
                .contains("server-error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{}]",
                "[{\"id\":\"a\",\"suggestion\":\"b\",\"any\":[]}]",
                "[{\"id\":\"a\",\"suggestion\":\"b\",\"any\":[{}]}]",
                "[{\"id\":\"a\",\"suggestion\":\"b\",\"any\":[{\"colour\":\"red\"}]}]",
                "[{\"id\":\"a\",\"suggestion\":\"b\",\"any\":[{\"exception\":\"(\"}]}]",
                "[{\"id\":\"a\",\"suggestion\":\"b\",\"any\":[{\"response_code\":[\"many\"]}]}]",
                "not json"
            })
    void refusesToStartWithRulesItCannotRead(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("rules.json"), json);

        assertThatThrownBy(
                        () -> new Rules(config(Map.of("tidings.insights.rules", file.toString()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules.json");
    }

    @Test
    void refusesToStartWithoutTheRulesItWasTold() {
        InsightConfig config =
                config(Map.of("tidings.insights.rules", directory + "/missing.json"));

        assertThatThrownBy(() -> new Rules(config))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.json");
    }

    private static Insight insight(
            @Nullable String type, @Nullable Long code, @Nullable String text) {
        return new Insight(
                new Fingerprint(type == null ? "" : type, "GET", "/", code),
                1,
                now(),
                now(),
                1,
                text == null ? "" : text);
    }

    private static Fingerprint cause(String method, String path) {
        return new Fingerprint("", method, path, 500L);
    }

    private static Position now() {
        return Position.at(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static InsightConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(InsightConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(InsightConfig.class);
    }
}
