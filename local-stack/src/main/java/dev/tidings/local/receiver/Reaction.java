package dev.tidings.local.receiver;

import java.time.Duration;
import java.util.Map;

/** What a receiver does with one delivery. */
public sealed interface Reaction {

    /** Answers at once. */
    record Answer(int status, Map<String, String> headers, String body) implements Reaction {

        public Answer {
            headers = Map.copyOf(headers);
        }

        static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }
    }

    /** Lets the sender wait first. */
    record Delayed(Duration pause, Reaction then) implements Reaction {}

    /** Answers 200 with a body of that many bytes, as long as the sender takes them. */
    record Flood(long bytes) implements Reaction {}

    /** Never answers; the connection stays open until the receiver is closed. */
    record Hang() implements Reaction {}
}
