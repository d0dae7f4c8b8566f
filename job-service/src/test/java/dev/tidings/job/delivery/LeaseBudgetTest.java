package dev.tidings.job.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseBudgetTest {

    private static final Duration LOOK_UP = Duration.ofSeconds(4);

    @ParameterizedTest
    @CsvSource({"PT30S,PT10S", "PT8S,PT3S", "PT5M,PT1M"})
    void fitsALookUpTheDeadlineTheJournalAndTwoWritesIntoTheLease(
            Duration lease, Duration deadline) {
        // When
        LeaseBudget budget = new LeaseBudget(lease, deadline);

        // Then
        assertThat(budget.journal()).isPositive();
        assertThat(
                        LOOK_UP.plus(deadline)
                                .plus(budget.journal())
                                .plus(budget.settling().multipliedBy(2)))
                .isLessThanOrEqualTo(lease);
    }

    @Test
    void refusesALeaseThatIsTooShort() {
        assertThatThrownBy(() -> new LeaseBudget(Duration.ofSeconds(14), Duration.ofSeconds(10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tidings.delivery.lease is PT14S, and has to be PT14.75S at least for"
                                + " tidings.delivery.deadline");
    }
}
