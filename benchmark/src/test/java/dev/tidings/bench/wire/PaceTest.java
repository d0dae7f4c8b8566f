package dev.tidings.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void spacesRequestsEvenly() {
        // Given
        Pace pace = new Pace(1_000, 1, 200, 8);

        // Then
        assertThat(pace.requests()).isEqualTo(1_000);
        assertThat(pace.dueAfter(0)).isZero();
        assertThat(pace.dueAfter(1)).isEqualTo(5_000);
        assertThat(pace.dueAfter(999)).isEqualTo(4_995_000);
    }

    @Test
    void spacesListsByTheEventsInThem() {
        // Given
        Pace pace = new Pace(250, 100, 1_000, 8);

        // Then
        assertThat(pace.requests()).isEqualTo(3);
        assertThat(pace.dueAfter(2)).isEqualTo(200_000);
        assertThat(pace.itemsIn(1)).isEqualTo(100);
        assertThat(pace.itemsIn(2)).isEqualTo(50);
        assertThat(pace.firstOf(2)).isEqualTo(200);
    }

    @Test
    void knowsWhatIsDueAtAMoment() {
        // Given
        Pace pace = new Pace(1_000, 1, 200, 8);

        // Then
        assertThat(pace.itemsDueAfter(-1)).isZero();
        assertThat(pace.itemsDueAfter(0)).isEqualTo(1);
        assertThat(pace.itemsDueAfter(4_999)).isEqualTo(1);
        assertThat(pace.itemsDueAfter(5_000)).isEqualTo(2);
        assertThat(pace.itemsDueAfter(Micros.A_SECOND * 60)).isEqualTo(1_000);
    }

    @Test
    void hasAllDueAtOnceWithoutARate() {
        // Given
        Pace pace = new Pace(20_000, 1, 0, 128);

        // Then
        assertThat(pace.dueAfter(19_999)).isZero();
        assertThat(pace.itemsDueAfter(0)).isEqualTo(20_000);
    }
}
