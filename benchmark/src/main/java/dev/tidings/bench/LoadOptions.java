package dev.tidings.bench;

import dev.tidings.bench.scenario.Settings;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person may ask to be otherwise than the scenario has it. */
final class LoadOptions {

    private static final int KILOBYTE = 1_000;

    /** The API takes a mebibyte. */
    private static final int MOST_BYTES = 1_000_000;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

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

    /** What was asked for, if it makes sense. */
    Settings settings() {
        refuse(rate != null && rate <= 0, "--rate is more than 0");
        refuse(seconds != null && seconds < 1, "--seconds is 1 or more");
        refuse(minutes != null && minutes < 1, "--minutes is 1 or more");
        refuse(events != null && events < 1, "--events is 1 or more");
        refuse(rows != null && rows < 1, "--rows is 1 or more");
        refuse(warmUp < 0, "--warmup is 0 or more");
        refuse(ceiling < 0, "--ceiling is 0 or more");
        refuse(
                payloadBytes < 1 || payloadBytes > MOST_BYTES,
                "--payload-bytes is from 1 to " + MOST_BYTES);
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

    private void refuse(boolean wrong, String rule) {
        if (wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec, "parsed").commandLine(), rule);
        }
    }
}
