package dev.tidings.bench.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Sample;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void holdsTheLastFifthAgainstTheSecond() {
        // Given what takes a while to settle
        List<Integer> values = List.of(1, 2, 10, 10, 12, 15, 17, 18, 20, 20);

        // When
        double growth = Growth.lastToSecond(values, Integer::doubleValue);

        // Then
        assertThat(growth).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void tellsNoGrowthOfTooLittle() {
        assertThat(Growth.lastToSecond(List.of(5), Integer::doubleValue)).isEqualTo(1);
        assertThat(Growth.lastToSecond(List.of(5, 5), Integer::doubleValue)).isEqualTo(1);
    }

    @Test
    void followsTheMemoryOfAProcess() {
        // Given
        List<Sample> samples =
                IntStream.range(0, 10)
                        .mapToObj(i -> Measured.sample(i, i < 5 ? 100 : 130))
                        .toList();
        Measurement measurement = Measured.with(10, List.of(), samples);

        // When, Then
        assertThat(Growth.ofMemory(measurement, "job-service")).isCloseTo(1.3, within(1e-9));
    }
}
