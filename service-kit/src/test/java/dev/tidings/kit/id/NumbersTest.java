package dev.tidings.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @Test
    void readsAnIntegerFromOneOn() {
        assertThat(Numbers.parse("1")).hasValue(1);
        assertThat(Numbers.parse("999999999999999999")).hasValue(999_999_999_999_999_999L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "+1",
                "01",
                "1.0",
                "1e3",
                " 1",
                "\u0661",
                "9999999999999999999"
            })
    void readsNothingElse(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }
}
