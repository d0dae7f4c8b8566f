package dev.tidings.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.local.check.SelfCheck;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SelfCheckIT {

    private static final int EVENTS = 20;

    private final LocalStack stack = RunningStack.get();

    @Test
    void passesWhenEventsArriveAndAreLogged() {
        // Given
        Client client = RunningStack.client();
        long before = client.total("/v2/integrations/logs");

        // When
        SelfCheck.Report report = check(Duration.ofMinutes(1));

        // Then
        assertThat(report.passed()).as(report.text()).isTrue();

        // And none of its events is in the store of a person, where other tests' retries may be
        assertThat(client.total("/v2/integrations/logs")).isLessThan(before + EVENTS);
    }

    @Test
    void saysWhatIsMissingWhenNothingIsDelivered() {
        // Given
        stack.stop(Service.JOB);
        try {
            // When
            SelfCheck.Report report = check(Duration.ofSeconds(1));

            // Then
            assertThat(report.passed()).isFalse();
            assertThat(report.text()).contains("of 20 events 0 arrived and 0 were logged");
        } finally {
            stack.start(Service.JOB);
        }
    }

    private SelfCheck.Report check(Duration patience) {
        return SelfCheck.of(stack.postgres(), stack.url(), EVENTS, patience);
    }
}
