package dev.tidings.kit.body;

import io.vertx.core.Vertx;
import java.time.Duration;

/**
 * How slowly a body may come.
 *
 * @param stall how long nothing may come while somebody waits for it
 * @param deadline how long the whole may take
 */
public record Pace(Duration stall, Duration deadline) {

    public static Pace of(BodiesConfig config) {
        return new Pace(config.stall(), config.deadline());
    }

    /** Looks after one body from now on, and says once when it is too slow. */
    public Watch watch(Vertx vertx, Runnable tooSlow) {
        return new Watch(vertx, this, tooSlow);
    }

    /** The watch over one body, on one event loop. */
    public static final class Watch {

        private final Vertx vertx;
        private final Pace pace;
        private final Runnable tooSlow;
        private final long start = System.nanoTime();

        private long lastMove = start;
        private boolean resting;
        private long timer;

        private Watch(Vertx vertx, Pace pace, Runnable tooSlow) {
            this.vertx = vertx;
            this.pace = pace;
            this.tooSlow = tooSlow;
            look(start);
        }

        /** Something came. */
        public void moved() {
            lastMove = System.nanoTime();
        }

        /** Nobody asks for more at present, so nothing can come. */
        public void rest() {
            resting = true;
        }

        /** Somebody asks for more again. */
        public void goOn() {
            resting = false;
            moved();
        }

        /** The body has come, or is not wanted any more. */
        public void stop() {
            vertx.cancelTimer(timer);
        }

        private void look(long now) {
            long silent = resting ? 0 : now - lastMove;
            long left =
                    Math.min(
                            pace.stall.toNanos() - silent, pace.deadline.toNanos() - (now - start));
            if (left <= 0) {
                tooSlow.run();
            } else {
                timer = vertx.setTimer(left / 1_000_000 + 1, fired -> look(System.nanoTime()));
            }
        }
    }
}
