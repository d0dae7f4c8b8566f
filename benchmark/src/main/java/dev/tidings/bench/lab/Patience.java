package dev.tidings.bench.lab;

import java.time.Duration;

/**
 * How long nothing may happen before what is missing counts as lost.
 *
 * @param forArrivals longer than the first pauses between attempts, so that what failed twice still
 *     arrives
 */
record Patience(Duration forArrivals, Duration forTheLog) {

    static final Patience USUAL = new Patience(Duration.ofMinutes(3), Duration.ofMinutes(1));
}
