package dev.tidings.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem.BadRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    @ValueSource(
            strings = {
                "1e99999999999",
                "0.1e-2147483648",
                "0e99999999999",
                "-0",
                "1E+400",
                "1e400",
                "12990.00"
            })
    void keepsTheDigitsOfANumberThatNoTypeHolds(String number) {
        assertThat(parse("[" + number + "]")).isEqualTo("[" + number + "]");
    }

    @Test
    void refusesANumberOfMoreThanAThousandDigitsWithItsPlace() {
        assertThatThrownBy(() -> parse("{\n\"a\":" + "1".repeat(1_001) + "}"))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("length (1001) exceeds the maximum allowed (1000)")
                .hasMessageContaining("line 2, column ")
                .hasMessageNotContaining("StreamReadConstraints");
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(parse("\uFEFF{}")).isEqualTo("{}");
    }

    @Test
    void repeatsNoNameOfAnyLength() {
        String name = "n".repeat(40_000);

        assertThatThrownBy(() -> parse("{\"%1$s\":1,\"%1$s\":2}".formatted(name)))
                .isInstanceOf(BadRequest.class)
                .satisfies(fault -> assertThat(fault.getMessage()).hasSizeLessThan(500));
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
        byte[][] texts = {
            {'"', (byte) 0xff, '"'},
            {'"', (byte) 0xC0, (byte) 0x80, '"'},
            {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            {'"', (byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80, '"'},
            "{}".getBytes(StandardCharsets.UTF_16)
        };

        assertThat(List.of(texts))
                .allSatisfy(text ->
                        assertThatThrownBy(() -> JsonBody.parse(text))
                                .isInstanceOf(BadRequest.class));
    }

    private static String parse(String body) {
        return JsonBody.parse(body.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
