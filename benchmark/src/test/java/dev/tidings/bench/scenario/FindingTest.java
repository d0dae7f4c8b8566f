package dev.tidings.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void aFigureAtItsTargetMeetsIt() {
        assertThat(Finding.atMost("p99", 60, 60, "ms").met()).isTrue();
        assertThat(Finding.atLeast("rate", 3_000, 3_000, "/s").met()).isTrue();
    }

    @Test
    void aFigureBeyondItsTargetDoesNot() {
        assertThat(Finding.atMost("p99", 60.1, 60, "ms").met()).isFalse();
        assertThat(Finding.atLeast("rate", 2_999, 3_000, "/s").met()).isFalse();
    }

    @Test
    void readsWithAsManyDecimalsAsItTakes() {
        assertThat(Finding.atMost("p50", 15.26, 15, "ms"))
                .isEqualTo(new Finding("p50", "15.3 ms", "≤ 15 ms", false));
        assertThat(Finding.atLeast("rate", 12_345.6, 3_000, "/s"))
                .isEqualTo(new Finding("rate", "12,346 /s", "≥ 3,000 /s", true));
    }
}
