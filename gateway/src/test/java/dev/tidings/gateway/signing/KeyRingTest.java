package dev.tidings.gateway.signing;

import static dev.tidings.gateway.signing.Keys.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SigningKey old = key("old", NOON.minusSeconds(60));
    private final SigningKey next = key("next", NOON);
    private final KeyRing ring = new KeyRing(List.of(next, old));

    @Test
    void signsWithTheNewestKeyWhoseTimeHasCome() {
        assertThat(ring.signing(NOON.minusSeconds(1))).contains(old);
        assertThat(ring.signing(NOON)).contains(next);
    }

    @Test
    void signsWithNoneBeforeTheFirst() {
        assertThat(ring.signing(NOON.minusSeconds(61))).isEmpty();
        assertThat(KeyRing.EMPTY.signing(NOON)).isEmpty();
    }

    @Test
    void findsEveryKeyThatATokenMayName() {
        assertThat(ring.find("old")).contains(old);
        assertThat(ring.find("next")).contains(next);
        assertThat(ring.find("other")).isEmpty();
    }
}
