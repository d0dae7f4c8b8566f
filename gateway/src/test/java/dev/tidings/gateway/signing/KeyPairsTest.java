package dev.tidings.gateway.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeyPairsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SigningKey key = Keys.key("kid", NOON);
    private final SigningKeyEntity sealed = Keys.PAIRS.seal(key, NOON);

    @Test
    void opensWhatItSealed() {
        assertThat(Keys.PAIRS.open(sealed)).isEqualTo(key);
    }

    @Test
    void keepsNoPrivateKeyInClear() {
        assertThat(sealed.privateKey)
                .startsWith("v1:")
                .doesNotContain(Base64.getEncoder().encodeToString(key.privateKey().getEncoded()));
    }

    @Test
    void opensNoKeyThatWasMovedToAnotherRow() {
        sealed.kid = "another";

        assertThatThrownBy(() -> Keys.PAIRS.open(sealed)).isInstanceOf(IllegalStateException.class);
    }
}
