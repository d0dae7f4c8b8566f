package dev.tidings.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {

    private static final Ending ENDING = new Ending(StopSignal.TERMINATE, Duration.ofSeconds(20));

    @TempDir Path directory;

    private final List<String> announced = new CopyOnWriteArrayList<>();
    private PidFile pidFile;
    private SupervisedProcess process;

    @BeforeEach
    void create() {
        pidFile = new PidFile(directory.resolve("sleeper.pid"));
        process = supervised("sleep", "600");
    }

    @AfterEach
    void close() {
        process.close();
    }

    @Test
    void runsUntilItIsStopped() {
        // Given
        process.start();
        ProcessHandle started = process.running().orElseThrow();
        assertThat(pidFile.living()).contains(started);

        // When
        process.stop();

        // Then
        assertThat(started.isAlive()).isFalse();
        assertThat(process.running()).isEmpty();
        assertThat(pidFile.living()).isEmpty();
        assertThat(announced).isEmpty();
    }

    @Test
    void startsAgainAfterItDied() {
        // Given
        process.start();
        ProcessHandle first = process.running().orElseThrow();

        // When
        process.kill();

        // Then
        await().until(() -> process.running().filter(now -> !now.equals(first)).isPresent());
        assertThat(pidFile.living()).isEqualTo(process.running());
        assertThat(announced)
                .singleElement()
                .asString()
                .startsWith("sleeper ended unasked (exit code 137,")
                .endsWith("it starts again in 0.3 s");
    }

    @Test
    void staysAwayAfterACrashUntilItIsStarted() {
        // Given
        process.start();

        // When
        process.crash();

        // Then
        assertThat(process.running()).isEmpty();
        assertThat(announced).isEmpty();
        process.start();
        assertThat(process.running()).isPresent();
    }

    @Test
    void countsDeathsAndKeepsWhatTheProcessSaid() {
        // Given
        process = supervised("sh", "-c", "echo no; exit 3");

        // When
        process.start();

        // Then
        await().until(() -> process.deaths() >= 2);
        assertThat(process.log().tail(1)).containsExactly("no");
    }

    @Test
    void neverStartsOnceItIsClosed() {
        // Given
        process.close();

        // Then
        assertThatThrownBy(process::start).isInstanceOf(CannotStart.class);
    }

    @Test
    void livesInASessionOfItsOwnSoThatCtrlCDoesNotReachIt() {
        // Given
        process = supervised("sh", "-c", "cut -d ' ' -f 6 /proc/$$/stat; sleep 600");

        // When
        process.start();

        // Then
        String pid = String.valueOf(process.running().orElseThrow().pid());
        await().untilAsserted(() -> assertThat(process.log().tail(1)).containsExactly(pid));
    }

    private SupervisedProcess supervised(String... command) {
        LogFile log = new LogFile(directory.resolve("sleeper.log"));
        ProcessSpec spec = new ProcessSpec("sleeper", List.of(command), Map.of(), log);
        return new SupervisedProcess(spec, pidFile, ENDING, announced::add);
    }
}
