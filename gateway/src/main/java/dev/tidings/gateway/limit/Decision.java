package dev.tidings.gateway.limit;

import java.time.Duration;

/** What became of a request. */
sealed interface Decision {

    record Allowed() implements Decision {}

    record Exceeded(Rate rate, Duration delay) implements Decision {}
}
