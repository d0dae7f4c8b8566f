package dev.tidings.gateway.limit;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * So many requests in a span of time.
 *
 * @param count at least one
 * @param window the span in the client's words
 */
record Rate(int count, Window window) {

    /** The spans there are. */
    enum Window {
        SECOND(Duration.ofSeconds(1)),
        MINUTE(Duration.ofMinutes(1));

        private final Duration length;

        Window(Duration length) {
            this.length = length;
        }
    }

    Rate {
        if (count < 1) {
            throw new IllegalArgumentException("not a rate: " + count);
        }
    }

    /** This many in each of these spans; none for zero, which is no limit. */
    static Stream<Rate> of(int count, Window window) {
        return IntStream.of(count)
                .filter(each -> each > 0)
                .mapToObj(each -> new Rate(each, window));
    }

    /** How long it takes until one more request is allowed. */
    long nanosEach() {
        return window.length.toNanos() / count;
    }

    @Override
    public String toString() {
        return count + " per " + (window == Window.SECOND ? "second" : "minute");
    }
}
