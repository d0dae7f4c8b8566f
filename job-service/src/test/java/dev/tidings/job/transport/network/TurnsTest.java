package dev.tidings.job.transport.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.network.Turns.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private final Turns<String> turns = new Turns<>(4, 2, 10);

    @Test
    void letsStoresTakeTurns() {
        // Given
        line(FIRST, "a1", "a2", "a3");
        line(SECOND, "b1", "b2");

        // Then
        assertThat(begun()).extracting(Turn::what).containsExactly("a1", "b1", "a2", "b2");
    }

    @Test
    void boundsWhatGoesOnOfOneStore() {
        // Given
        line(FIRST, "a1", "a2", "a3");

        // When
        List<Turn<String>> begun = begun();

        // Then
        assertThat(begun).extracting(Turn::what).containsExactly("a1", "a2");
        turns.over(begun.getFirst());
        assertThat(begun()).extracting(Turn::what).containsExactly("a3");
    }

    @Test
    void boundsWhatGoesOnInAll() {
        // Given
        line(FIRST, "a1", "a2");
        line(SECOND, "b1", "b2");
        line(THIRD, "c1");

        // When
        List<Turn<String>> begun = begun();

        // Then
        assertThat(begun).extracting(Turn::what).containsExactly("a1", "b1", "c1", "a2");
        turns.over(begun.getLast());
        assertThat(begun()).extracting(Turn::what).containsExactly("b2");
    }

    @Test
    void boundsALine() {
        // When
        IntStream.range(0, 10).forEach(i -> line(FIRST, "a" + i));

        // Then
        assertThat(turns.line(FIRST, "a10")).isFalse();
        assertThat(turns.line(FIRST, "a0")).isTrue();
        assertThat(turns.line(SECOND, "b0")).isTrue();
    }

    @Test
    void servesWhatWaitsForTwoInTheShorterLine() {
        // Given
        line(FIRST, "a1", "a2", "a3", "both");
        line(SECOND, "both");

        // Then
        assertThat(begun()).extracting(Turn::what).containsExactly("a1", "both", "a2");
    }

    @Test
    void forgetsWhatHasLeft() {
        // Given
        line(FIRST, "a1", "a2");
        line(SECOND, "a1");

        // When
        turns.leave("a1");

        // Then
        assertThat(begun()).extracting(Turn::what).containsExactly("a2");
    }

    private void line(UUID store, String... things) {
        for (String thing : things) {
            assertThat(turns.line(store, thing)).isTrue();
        }
    }

    private List<Turn<String>> begun() {
        List<Turn<String>> begun = new ArrayList<>();
        Optional<Turn<String>> next = turns.next();
        while (next.isPresent()) {
            begun.add(next.get());
            next = turns.next();
        }
        return begun;
    }
}
