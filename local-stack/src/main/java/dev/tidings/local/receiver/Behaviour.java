package dev.tidings.local.receiver;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How a receiver reacts to its deliveries. */
@FunctionalInterface
public interface Behaviour {

    int OK = 200;

    Reaction to(Delivery delivery);

    /** The same status each time. */
    static Behaviour answering(int status) {
        return delivery -> Reaction.Answer.of(status);
    }

    /** The n-th status for the n-th attempt of each job, the last one from then on. */
    static Behaviour answeringInTurn(Integer... statuses) {
        List<Integer> inTurn = List.of(statuses);
        return delivery -> {
            int turn = Math.clamp(delivery.attempt() - 1L, 0, inTurn.size() - 1);
            return Reaction.Answer.of(inTurn.get(turn));
        };
    }

    /** A failure for the first attempts of each job, 200 from then on. */
    static Behaviour failingFirst(int attempts, int status) {
        return delivery ->
                Reaction.Answer.of(
                        delivery.attempt() >= 1 && delivery.attempt() <= attempts ? status : OK);
    }

    /** A failure with {@code Retry-After} for the first attempt of each job, 200 from then on. */
    static Behaviour askingToRetryAfter(Duration pause, int status) {
        Map<String, String> header = Map.of("Retry-After", String.valueOf(pause.toSeconds()));
        return delivery ->
                delivery.attempt() == 1
                        ? new Reaction.Answer(status, header, "")
                        : Reaction.Answer.of(OK);
    }

    /** Never an answer. */
    static Behaviour hanging() {
        return delivery -> new Reaction.Hang();
    }

    /** A body of that many bytes. */
    static Behaviour flooding(long bytes) {
        return delivery -> new Reaction.Flood(bytes);
    }

    /** This behaviour, each reaction after a pause. */
    default Behaviour after(Duration pause) {
        return pause.isZero() ? this : delivery -> new Reaction.Delayed(pause, to(delivery));
    }
}
