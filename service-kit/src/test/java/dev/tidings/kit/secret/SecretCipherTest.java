package dev.tidings.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

    private static final String FIRST = "1:" + "00".repeat(32);
    private static final String SECOND = "2:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final SecretCipher cipher = new SecretCipher(MasterKeys.parse(FIRST));

    @Test
    void decryptsWhatItEncrypted() {
        // When
        String encrypted = cipher.encrypt("pässword", "row 1");

        // Then
        assertThat(encrypted).startsWith("v1:").doesNotContain("pässword");
        assertThat(cipher.decrypt(encrypted, "row 1")).isEqualTo("pässword");
    }

    @Test
    void neverEncryptsAlikeTwice() {
        assertThat(cipher.encrypt("same", "row")).isNotEqualTo(cipher.encrypt("same", "row"));
    }

    @Test
    void refusesAValueThatWasMovedToAnotherRow() {
        // Given
        String encrypted = cipher.encrypt("secret", "row 1");

        // Then
        assertThatThrownBy(() -> cipher.decrypt(encrypted, "row 2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret\"");
    }

    @Test
    void refusesAValueThatWasAltered() {
        // Given
        String encrypted = cipher.encrypt("secret", "row 1");
        char last = encrypted.charAt(10);
        String altered =
                encrypted.substring(0, 10) + (last == 'A' ? 'B' : 'A') + encrypted.substring(11);

        // Then
        assertThatThrownBy(() -> cipher.decrypt(altered, "row 1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsWhatAKeyThatIsOnlyAnnouncedWrote() {
        // Given
        SecretCipher announced = new SecretCipher(MasterKeys.parse(FIRST + ", " + SECOND));
        SecretCipher rotated = new SecretCipher(MasterKeys.parse(SECOND + ", " + FIRST));

        // When
        String fresh = rotated.encrypt("secret", "row");

        // Then
        assertThat(announced.decrypt(fresh, "row")).isEqualTo("secret");
        assertThat(announced.encrypt("secret", "row")).startsWith("v1:");
    }

    @Test
    void encryptsUnderTheFirstKeyAndStillReadsTheOthers() {
        // Given
        String old = cipher.encrypt("secret", "row");
        SecretCipher rotated = new SecretCipher(MasterKeys.parse(SECOND + ", " + FIRST));

        // When
        String fresh = rotated.encrypt("secret", "row");

        // Then
        assertThat(fresh).startsWith("v2:");
        assertThat(rotated.decrypt(old, "row")).isEqualTo("secret");
        assertThat(rotated.decrypt(fresh, "row")).isEqualTo("secret");
        assertThatThrownBy(() -> cipher.decrypt(fresh, "row"))
                .hasMessage("no master key of version 2");
    }

    @Test
    void refusesTwoMasterKeysOfOneVersion() {
        assertThatThrownBy(() -> MasterKeys.parse(FIRST + "," + FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two master keys of version 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", ":key", "1:c2hvcnQ=", "one:" + "00"})
    void refusesMasterKeysItCannotRead(String setting) {
        assertThatThrownBy(() -> MasterKeys.parse(setting))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
