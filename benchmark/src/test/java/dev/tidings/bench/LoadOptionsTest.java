package dev.tidings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.bench.scenario.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LoadOptionsTest {

    @Test
    void leavesToTheScenarioWhatNobodyAskedFor() {
        // When
        Settings settings = parse();

        // Then
        assertThat(settings.rateOr(200)).isEqualTo(200);
        assertThat(settings.timeOr(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.warmUp()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.payloadBytes()).isEqualTo(1_000);
    }

    @Test
    void takesWhatIsAskedFor() {
        // When
        Settings settings =
                parse("--rate", "750.5", "--seconds", "20", "--events", "5", "--own-ids");

        // Then
        assertThat(settings.rateOr(200)).isEqualTo(750.5);
        assertThat(settings.timeOr(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.eventsOr(20_000)).isEqualTo(5);
        assertThat(settings.ownIds()).isTrue();
    }

    @Test
    void isColdWithoutAWarmUp() {
        assertThat(parse("--cold").warmUp()).isZero();
        assertThat(parse("--warmup", "0").warmUp()).isZero();
    }

    @Test
    void countsASoakInMinutes() {
        assertThat(parse("--minutes", "2").timeOr(Duration.ZERO)).isEqualTo(Duration.ofMinutes(2));
    }

    private static Settings parse(String... arguments) {
        Options options = new Options();
        new CommandLine(options).parseArgs(arguments);
        return options.load.settings();
    }

    @Command
    private static final class Options {
        @Mixin private final LoadOptions load = new LoadOptions();
    }
}
