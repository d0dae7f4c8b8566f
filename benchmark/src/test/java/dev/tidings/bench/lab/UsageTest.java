package dev.tidings.bench.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidings.bench.database.Counters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final Counters COUNTERS = new Counters(4_000, 100, 300, 200, 100, 50, 7_000, 5);

    @Test
    void tellsWhatADeliveryCosts() {
        // Given
        Usage usage = usage(1_000);

        // Then
        assertThat(usage.perDelivery(COUNTERS.statements())).isEqualTo(4);
        assertThat(usage.perDelivery(COUNTERS.rowsWritten())).isEqualTo(0.6);
        assertThat(usage.cpuSecondsOfTidings()).isCloseTo(3.5, within(1e-9));
    }

    @Test
    void tellsNothingOfNoDelivery() {
        assertThat(usage(0).perDelivery(COUNTERS.walBytes())).isZero();
    }

    @Test
    void countersCountFromAMoment() {
        // Given
        Counters before = new Counters(1_000, 90, 100, 100, 100, 50, 2_000, 1);

        // Then
        assertThat(COUNTERS.since(before))
                .isEqualTo(new Counters(3_000, 10, 200, 100, 0, 0, 5_000, 4));
    }

    private static Usage usage(int deliveries) {
        Map<String, Double> cpu = Map.of("postgres", 2.0, "job-service", 1.5, "generator", 9.0);
        return new Usage(10, deliveries, cpu, 0, 0, COUNTERS, List.of(), List.of());
    }
}
