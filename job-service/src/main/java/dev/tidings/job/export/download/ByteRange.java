package dev.tidings.job.export.download;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a file are asked for (RFC 9110, section 14). */
sealed interface ByteRange {

    /** All of it: no range was asked for, or one that may be ignored, such as several at once. */
    record Whole() implements ByteRange {}

    /** These, which there are. */
    record Part(long from, long length) implements ByteRange {}

    /** Bytes that the file does not have. */
    record Unsatisfiable() implements ByteRange {}

    Pattern ONE_RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** What a {@code Range} header asks of a file of this size. */
    static ByteRange of(@Nullable String header, long size) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            long wanted = Math.min(Long.parseLong(range.group(2)), size);
            return part(size - wanted, size - 1, size);
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        return to < from && !range.group(2).isEmpty() ? new Whole() : part(from, to, size);
    }

    private static ByteRange part(long from, long to, long size) {
        return from >= size
                ? new Unsatisfiable()
                : new Part(from, Math.min(to, size - 1) - from + 1);
    }
}
