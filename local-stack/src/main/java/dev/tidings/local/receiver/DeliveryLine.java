package dev.tidings.local.receiver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What a person watching a receiver reads of a delivery. */
public final class DeliveryLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DateTimeFormatter time;
    private final boolean verbose;

    /**
     * A format.
     *
     * @param verbose whether the body follows the line
     */
    public DeliveryLine(ZoneId zone, boolean verbose) {
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(zone);
        this.verbose = verbose;
    }

    /** One line, and the body under it when that is wanted. */
    public String of(Handled handled) {
        String line =
                "%s  %s  -> %s"
                        .formatted(
                                time.format(handled.delivery().receivedAt()),
                                what(handled.delivery()),
                                answer(handled.reaction()));
        return verbose ? line + "\n" + pretty(handled.delivery()) : line;
    }

    private static String what(Delivery delivery) {
        return delivery.attempt() == 0
                ? delivery.method() + " " + delivery.path() + " (no delivery of Tidings)"
                : "%s  job %s  attempt %d"
                        .formatted(delivery.event(), delivery.job(), delivery.attempt());
    }

    private static String answer(Reaction reaction) {
        return switch (reaction) {
            case Reaction.Answer answer -> String.valueOf(answer.status());
            case Reaction.Flood flood -> Behaviour.OK + " and " + flood.bytes() + " bytes";
            case Reaction.Hang hang -> "no answer";
            case Reaction.Delayed delayed ->
                    answer(delayed.then()) + " after " + delayed.pause().toMillis() + " ms";
        };
    }

    private static String pretty(Delivery delivery) {
        if (delivery.json().isMissingNode()) {
            return delivery.body();
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(delivery.json());
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
