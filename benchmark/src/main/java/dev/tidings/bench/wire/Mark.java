package dev.tidings.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;

/**
 * What an event carries through the whole of Tidings in its payload's {@code data.id}, and what the
 * receiver finds again: which event it is, and when it was due to be sent.
 *
 * @param trial of the event; what is late from an earlier trial is told apart by it
 * @param number of the event in its trial, from 0
 * @param due when it was to be sent, which is not when it was
 */
public record Mark(int trial, int number, long due) {

    public static final int MOST_TRIALS = 999;
    public static final int MOST_EVENTS = 999_999_999;

    private static final byte[] PREFIX = "bench-".getBytes(US_ASCII);
    private static final int TRIAL_AT = 6;
    private static final int NUMBER_AT = 10;
    private static final int DUE_AT = 20;

    /** Every mark is this long: {@code bench-001-000000042-1790000000000000}. */
    public static final int LENGTH = 36;

    public Mark {
        if (trial < 0 || trial > MOST_TRIALS || number < 0 || number > MOST_EVENTS || due < 0) {
            throw new IllegalArgumentException("no mark: %d, %d, %d".formatted(trial, number, due));
        }
    }

    public String text() {
        return "bench-%03d-%09d-%016d".formatted(trial, number, due);
    }

    /** Writes the text into bytes, without the making of a text: this is done for every event. */
    public static void write(byte[] into, int at, int trial, int number, long due) {
        System.arraycopy(PREFIX, 0, into, at, PREFIX.length);
        digits(into, at + TRIAL_AT, NUMBER_AT - 1 - TRIAL_AT, trial);
        into[at + NUMBER_AT - 1] = '-';
        digits(into, at + NUMBER_AT, DUE_AT - 1 - NUMBER_AT, number);
        into[at + DUE_AT - 1] = '-';
        digits(into, at + DUE_AT, LENGTH - DUE_AT, due);
    }

    /** The mark that a text holds. */
    public static Optional<Mark> parse(String text) {
        return find(text.getBytes(US_ASCII));
    }

    /** The first mark in the bytes. */
    public static Optional<Mark> find(byte[] bytes) {
        int at = Bytes.indexOf(bytes, PREFIX, 0);
        if (at < 0 || at + LENGTH > bytes.length) {
            return Optional.empty();
        }
        return Optional.of(
                new Mark(
                        (int) Bytes.number(bytes, at + TRIAL_AT, at + NUMBER_AT - 1),
                        (int) Bytes.number(bytes, at + NUMBER_AT, at + DUE_AT - 1),
                        Bytes.number(bytes, at + DUE_AT, at + LENGTH)));
    }

    private static void digits(byte[] into, int at, int width, long value) {
        long rest = value;
        for (int place = at + width - 1; place >= at; place--) {
            into[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
