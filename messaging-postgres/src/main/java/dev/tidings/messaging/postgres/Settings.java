package dev.tidings.messaging.postgres;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** Reads and bounds attributes of a channel, each of which falls back to the connector's. */
final class Settings {

    private Settings() {}

    static Duration duration(Config config, String attribute, Duration otherwise) {
        return positive(
                attribute, config.getOptionalValue(attribute, Duration.class).orElse(otherwise));
    }

    static int count(Config config, String attribute, int otherwise) {
        return positive(
                attribute, config.getOptionalValue(attribute, Integer.class).orElse(otherwise));
    }

    static Duration positive(String attribute, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException(attribute + " must be at least 1 ms: " + value);
        }
        return value;
    }

    static int positive(String attribute, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(attribute + " must be at least 1: " + value);
        }
        return value;
    }
}
