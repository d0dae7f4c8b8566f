package dev.tidings.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcTest {

    @Test
    void readsTheTimesOfAProcessWhateverItsName() {
        // Given
        String stat =
                "42 (a ) name) S 1 42 42 0 -1 4194560 1 2 3 4 250 50 1000 200 20 0 1 0 99 1 2 3";

        // When
        CpuTime time = CpuTime.parse(List.of(stat));

        // Then
        assertThat(time).isEqualTo(new CpuTime(3.0, 12.0));
    }

    @Test
    void aProcessThatIsGoneUsedNothing() {
        assertThat(CpuTime.parse(List.of())).isEqualTo(new CpuTime(0, 0));
        assertThat(Proc.lines("0", "stat")).isEmpty();
    }

    @Test
    void theMachineIsBusyWithAllButIdlingWaitingAndStolenTime() {
        // When
        MachineCpu cpu = MachineCpu.parse(List.of("cpu  100 20 300 5000 400 5 6 700 800 900"));

        // Then
        assertThat(cpu.busy()).isCloseTo(4.31, within(1e-9));
        assertThat(cpu.stolen()).isEqualTo(7.0);
    }

    @Test
    void findsANumberByItsName() {
        // Given
        List<String> rollup = List.of("55-7f ---p [rollup]", "Rss:      1234 kB", "Pss:  900 kB");

        // Then
        assertThat(Proc.number(rollup, "Pss")).isEqualTo(900);
        assertThat(Proc.number(rollup, "Swap")).isZero();
    }

    @Test
    void namesTheProcessorOnce() {
        assertThat(
                        Machine.cpuModel(
                                List.of(
                                        "processor : 0",
                                        "model name\t: AMD EPYC",
                                        "model name\t: AMD EPYC")))
                .isEqualTo("AMD EPYC");
        assertThat(Machine.cpuModel(List.of())).isEqualTo("unknown");
    }

    @Test
    void countsAProcessOfOurOwn() {
        // Given
        ProcessGroup self = ProcessGroup.alone("self", ProcessHandle.current());

        // Then
        assertThat(self.cpuSeconds()).isPositive();
        assertThat(self.memory().pss()).isPositive().isLessThanOrEqualTo(self.memory().rss());
        assertThat(self.command()).contains("java");
    }
}
