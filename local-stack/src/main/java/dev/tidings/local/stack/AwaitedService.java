package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.SupervisedProcess;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** A service that is to become ready, and the bounds on waiting for it. */
final class AwaitedService {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final int MOST_DEATHS = 3;
    private static final int SHOWN_LINES = 20;

    private final SupervisedProcess process;
    private final URI address;
    private final Instant began = Instant.now();
    private final int deathsBefore;

    AwaitedService(SupervisedProcess process, URI address) {
        this.process = process;
        this.address = address;
        this.deathsBefore = process.deaths();
    }

    /** Whether it is ready now, which is announced. */
    boolean isReady(Readiness readiness, Consumer<String> announce) {
        boolean ready = readiness.of(address);
        if (ready) {
            announce.accept("  %s is ready (%s)".formatted(process.name(), seconds(waited())));
        }
        return ready;
    }

    /**
     * Goes on only while it can still become ready.
     *
     * @throws CannotStart with the last lines of its log when it is late or keeps dying
     */
    void requireHope() {
        if (process.deaths() - deathsBefore >= MOST_DEATHS) {
            throw givenUp("keeps dying");
        }
        if (waited().compareTo(READY_WITHIN) > 0) {
            throw givenUp("is not ready after " + seconds(READY_WITHIN));
        }
    }

    private CannotStart givenUp(String reason) {
        return new CannotStart(
                process.name() + " " + reason + ", see " + process.log().path(),
                process.log().tail(SHOWN_LINES));
    }

    private Duration waited() {
        return Duration.between(began, Instant.now());
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
