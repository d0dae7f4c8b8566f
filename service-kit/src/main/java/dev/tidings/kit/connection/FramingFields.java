package dev.tidings.kit.connection;

import dev.tidings.kit.problem.CommonProblem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The headers that decide where a request ends and whom it is for. */
final class FramingFields {

    /** Large enough for every file there is, and far from where numbers overflow. */
    private static final int MAX_DIGITS = 15;

    private static final Set<String> OF_THE_MESSAGE =
            Set.of("content-length", "transfer-encoding", "host");

    private @Nullable String host;
    private @Nullable String length;
    private @Nullable String encoding;
    private boolean waits;

    /** Takes note of a header whose name, colon and end are at these places. */
    void add(String text, int from, int colon, int end) {
        switch (colon - from) {
            case 4 -> {
                if (is("host", text, from)) {
                    host = once(host, value(text, colon, end));
                }
            }
            case 6 -> waits |= is("expect", text, from);
            case 10 -> {
                if (is("connection", text, from)) {
                    checkConnection(value(text, colon, end));
                }
            }
            case 14 -> {
                if (is("content-length", text, from)) {
                    length = once(length, value(text, colon, end));
                }
            }
            case 17 -> {
                if (is("transfer-encoding", text, from)) {
                    encoding = once(encoding, value(text, colon, end));
                }
            }
            default -> {}
        }
    }

    boolean waits() {
        return waits;
    }

    /** Where the body of a request of this minor version ends. */
    BodyFraming framing(int minor) {
        checkHost(minor);
        if (encoding != null) {
            return chunked(encoding, minor);
        }
        return length == null ? new BodyFraming.None() : sized(length);
    }

    private void checkHost(int minor) {
        if (host == null ? minor > 0 : !Grammar.isAuthority(host)) {
            throw new CommonProblem.BadRequest("The request must have one Host header");
        }
    }

    private BodyFraming chunked(String sent, int minor) {
        if (!sent.equalsIgnoreCase("chunked") || length != null || minor == 0) {
            throw new CommonProblem.BadRequest(
                    "Transfer-Encoding must be chunked, with no Content-Length beside it");
        }
        return new BodyFraming.Chunked();
    }

    private static BodyFraming sized(String sent) {
        if (!Grammar.isDigits(sent) || sent.length() > MAX_DIGITS) {
            throw new CommonProblem.BadRequest("Content-Length must be a number of bytes");
        }
        long bytes = Long.parseLong(sent);
        return bytes == 0 ? new BodyFraming.None() : new BodyFraming.Sized(bytes);
    }

    /** A gateway drops what is named here, which must not be what tells where the body ends. */
    private static void checkConnection(String options) {
        for (String option : options.split(",", -1)) {
            if (OF_THE_MESSAGE.contains(option.strip().toLowerCase(Locale.ROOT))) {
                throw new CommonProblem.BadRequest(
                        "The Connection header names a header of the message");
            }
        }
    }

    private static String once(@Nullable String before, String value) {
        if (before != null) {
            throw new CommonProblem.BadRequest(
                    "Host, Content-Length and Transfer-Encoding may be sent once");
        }
        return value;
    }

    private static boolean is(String name, String text, int from) {
        return text.regionMatches(true, from, name, 0, name.length());
    }

    private static String value(String text, int colon, int end) {
        return text.substring(colon + 1, end).strip();
    }
}
