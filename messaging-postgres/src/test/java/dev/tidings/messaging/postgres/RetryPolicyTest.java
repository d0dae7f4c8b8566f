package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.messaging.postgres.RetryPolicy.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private final RetryPolicy policy =
            new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(10));

    @Test
    void doublesTheWaitUpToItsMost() {
        assertThat(policy.after(1, 1)).isEqualTo(again(1, 1));
        assertThat(policy.after(2, 1)).isEqualTo(again(2, 1));
        assertThat(policy.after(4, 2)).isEqualTo(again(8, 1));
        assertThat(policy.after(5, 2)).isEqualTo(again(10, 1));
        assertThat(policy.after(1_000_000, 2)).isEqualTo(again(10, 1));
    }

    @Test
    void shrinksTheBatchUntilEachIsAlone() {
        assertThat(policy.after(1, 500)).isEqualTo(again(1, 50));
        assertThat(policy.after(1, 50)).isEqualTo(again(1, 5));
        assertThat(policy.after(1, 5)).isEqualTo(again(1, 1));
    }

    @Test
    void parksOnlyWhatFailedAlone() {
        assertThat(policy.after(3, 1)).isEqualTo(new Verdict.Parked());
        assertThat(policy.after(3, 2)).isEqualTo(again(4, 1));
    }

    @Test
    void refusesPoliciesThatNeverTry() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryPolicy(0, second, second))
                .hasMessageContaining("max-attempts");
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ZERO, second))
                .hasMessageContaining("retry-delay");
    }

    private static Verdict again(int seconds, int batchLimit) {
        return new Verdict.Again(Duration.ofSeconds(seconds), batchLimit);
    }
}
