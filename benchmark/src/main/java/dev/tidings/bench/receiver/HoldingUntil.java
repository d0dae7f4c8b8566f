package dev.tidings.bench.receiver;

import dev.tidings.bench.wire.Hold;
import dev.tidings.bench.wire.Micros;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The moment until which the holding webhooks refuse.
 *
 * @param retryAfter the same as an HTTP date
 */
record HoldingUntil(long micros, String retryAfter) {

    static HoldingUntil nothing() {
        return of(new Hold(0));
    }

    static HoldingUntil of(Hold hold) {
        Instant until = Instant.ofEpochSecond(hold.until());
        return new HoldingUntil(
                Micros.of(until),
                DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC)));
    }

    boolean isOver(long now) {
        return now >= micros;
    }
}
