package dev.tidings.kit.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\u007f\u0080", "\u07ff\u0800\uffff", "a\ud83d\ude00z"})
    void takesWhatIsUtf8(String text) {
        byte[] bytes = text.getBytes(UTF_8);

        assertThat(Utf8.checked(bytes)).isSameAs(bytes);
    }

    @Test
    void takesALongText() {
        byte[] bytes = "\ud83d\ude00a\u20ac".repeat(10_000).getBytes(UTF_8);

        assertThat(Utf8.checked(bytes)).isSameAs(bytes);
    }

    /** Beyond Unicode; overlong in two, three and four bytes; halves of a pair; cut off; stray. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "f4908080",
                "f5808080",
                "f8888080",
                "fc84808080",
                "c080",
                "c1bf",
                "e08080",
                "e09fbf",
                "f0808080",
                "f08fbfbf",
                "eda080",
                "edbfbf",
                "eda0bdedb880",
                "c3",
                "e282",
                "f09f98",
                "80",
                "bf",
                "fe",
                "ff",
                "c328"
            })
    void refusesWhatIsNot(String hex) {
        byte[] bytes = HexFormat.of().parseHex("6161" + hex);

        assertThatThrownBy(() -> Utf8.checked(bytes))
                .isInstanceOf(CommonProblem.BadRequest.class)
                .hasMessageContaining("not UTF-8 at byte 2");
    }
}
