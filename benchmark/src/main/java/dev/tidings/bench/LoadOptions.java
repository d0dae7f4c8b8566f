package dev.tidings.bench;

import dev.tidings.bench.scenario.Settings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person may ask to be otherwise than the scenario has it. */
final class LoadOptions {

    private static final int KILOBYTE = 1_000;

    @Option(names = "--rate", paramLabel = "N", description = "Events a second.")
    private @Nullable Double rate;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each load lasts.")
    private @Nullable Integer seconds;

    @Option(names = "--events", paramLabel = "N", description = "How many, where all come at once.")
    private @Nullable Integer events;

    @Option(
            names = "--warmup",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Load before what is measured (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--cold",
            description = "No warm-up: what it is like in the first minute after a start.")
    private boolean cold;

    @Option(
            names = "--payload-bytes",
            paramLabel = "N",
            defaultValue = "" + KILOBYTE,
            description = "Size of an event's payload (${DEFAULT-VALUE}).")
    private int payloadBytes;

    @Option(
            names = "--own-ids",
            description = "Events bring an id of their own, which costs a look for repetitions.")
    private boolean ownIds;

    @Option(names = "--rows", paramLabel = "N", description = "Rows of the largest log.")
    private @Nullable Integer rows;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "The same as --seconds, for a soak.")
    private @Nullable Integer minutes;

    @Option(
            names = "--ceiling",
            paramLabel = "SECONDS",
            defaultValue = "2",
            description =
                    "How long each loop of what the machine allows runs at the end of a scenario"
                            + " (${DEFAULT-VALUE}; 0 for not at all).")
    private int ceiling;

    Settings settings() {
        return new Settings(
                Optional.ofNullable(rate),
                time(),
                Optional.ofNullable(events),
                cold ? Duration.ZERO : Duration.ofSeconds(warmUp),
                payloadBytes,
                ownIds,
                Optional.ofNullable(rows),
                Duration.ofSeconds(ceiling));
    }

    private Optional<Duration> time() {
        return Optional.ofNullable(minutes)
                .map(Duration::ofMinutes)
                .or(() -> Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }
}
