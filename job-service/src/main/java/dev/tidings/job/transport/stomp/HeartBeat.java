package dev.tidings.job.transport.stomp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What client and broker have agreed on (STOMP 1.2, "Heart-beating").
 *
 * @param sent how often this side sends; zero: never
 * @param expected how often the broker sends; zero: it does not promise to
 */
record HeartBeat(Duration sent, Duration expected) {

    static final HeartBeat NONE = new HeartBeat(Duration.ZERO, Duration.ZERO);

    /**
     * The agreement that follows from the broker's {@code heart-beat} header.
     *
     * @param wanted what this side has offered, in both directions
     */
    static HeartBeat agreed(Duration wanted, @Nullable String header) {
        if (header == null || !header.matches("\\d{1,9},\\d{1,9}")) {
            return NONE;
        }
        String[] broker = header.split(",", 2);
        return new HeartBeat(slower(wanted, broker[1]), slower(wanted, broker[0]));
    }

    private static Duration slower(Duration wanted, String millis) {
        Duration offered = Duration.ofMillis(Long.parseLong(millis));
        if (offered.isZero() || wanted.isZero()) {
            return Duration.ZERO;
        }
        return offered.compareTo(wanted) > 0 ? offered : wanted;
    }
}
