package dev.tidings.bench.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.bench.wire.Arrival;
import dev.tidings.bench.wire.Trials;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotebooksTest {

    private final Notebooks notebooks = new Notebooks();

    @Test
    void notesOnlyTheTrialsUnderWay() {
        // Given
        notebooks.begin(new Trials(List.of(1, 2)));
        notebooks.note(1, arrival(true));

        // When
        notebooks.begin(new Trials(List.of(1, 3)));
        notebooks.note(1, arrival(false));
        notebooks.note(2, arrival(true));

        // Then
        assertThat(notebooks.of(1)).get().extracting(it -> it.arrivals().size()).isEqualTo(2);
        assertThat(notebooks.of(2)).isEmpty();
        assertThat(notebooks.of(3)).get().extracting(it -> it.arrivals().size()).isEqualTo(0);
    }

    @Test
    void tellsWhatIsRecentOnce() {
        // Given
        notebooks.begin(new Trials(List.of(1)));
        notebooks.note(1, arrival(true));
        notebooks.note(1, arrival(false));
        Notebook notebook = notebooks.of(1).orElseThrow();

        // When, Then
        assertThat(notebook.progress())
                .satisfies(first -> {
                    assertThat(first.arrived()).isEqualTo(2);
                    assertThat(first.taken()).isEqualTo(1);
                    assertThat(first.recent()).isEqualTo(1);
                });
        assertThat(notebook.progress().recent()).isZero();
    }

    private static Arrival arrival(boolean taken) {
        return new Arrival(1_000, 21_000, new UUID(1, 1), 0, 0, 1, taken);
    }
}
