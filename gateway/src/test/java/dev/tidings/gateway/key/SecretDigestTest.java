package dev.tidings.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretDigestTest {

    @Test
    void isTheSha256OfTheSecret() {
        assertThat(HexFormat.of().formatHex(SecretDigest.of("abc").bytes()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void knowsItsSecretAndNoOther() {
        SecretDigest digest = SecretDigest.of("secret");

        assertThat(digest.matches("secret")).isTrue();
        assertThat(digest.matches("secret ")).isFalse();
        assertThat(digest.matches("")).isFalse();
    }
}
