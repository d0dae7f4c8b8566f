package dev.tidings.integration.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "AKIAIOSFODNN7JIMB, *************JIMB",
        "secret, **cret",
        "12345, *2345",
        "1234, ****",
        "x, *",
        "naïve🙂word, ******word",
        "abc🙂🙂🙂🙂, ***🙂🙂🙂🙂"
    })
    void showsTheLastFourCharactersOfALongerSecret(String secret, String masked) {
        assertThat(Masking.mask(secret)).isEqualTo(masked);
    }
}
