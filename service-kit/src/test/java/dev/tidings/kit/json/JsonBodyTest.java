package dev.tidings.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem.BadRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void keepsNumbersAsSent() {
        assertThat(parse("{\"a\":1.10,\"b\":12345678901234567890123,\"c\":1.0}"))
                .isEqualTo("{\"a\":1.10,\"b\":12345678901234567890123,\"c\":1.0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":}", "nope", "{} {}", "{\"a\":1,\"a\":2}", "[1,]"})
    void refusesWhatIsNotOneJsonValue(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("not valid JSON")
                .hasMessageContaining("line 1")
                .hasMessageNotContaining("Source");
    }

    @Test
    void refusesAnEmptyBody() {
        assertThatThrownBy(() -> parse("")).isInstanceOf(BadRequest.class);
    }

    @Test
    void refusesNestingThatIsOutOfReason() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(BadRequest.class);
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertThatThrownBy(() -> JsonBody.parse(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(BadRequest.class);
    }

    private static String parse(String body) {
        return JsonBody.parse(body.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
