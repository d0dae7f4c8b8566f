package dev.tidings.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UuidsTest {

    /** The DNS namespace and the example of RFC 9562, appendix A.4. */
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void makesTheVersion5UuidOfTheRfc() {
        assertThat(Uuids.v5(DNS, "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void makesVersion7UuidsOfThisMoment() {
        // Given
        long before = Instant.now().toEpochMilli();

        // When
        UUID id = Uuids.v7();

        // Then
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, Instant.now().toEpochMilli());
    }

    @Test
    void readsTheCanonicalFormInEitherCase() {
        assertThat(Uuids.parse("6BA7B810-9DAD-11D1-80B4-00C04FD430C8")).contains(DNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "6ba7b8109dad11d180b400c04fd430c8", "not a uuid"})
    void readsNothingElse(String text) {
        assertThat(Uuids.parse(text)).isEmpty();
    }
}
