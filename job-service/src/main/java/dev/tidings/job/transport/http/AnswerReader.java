package dev.tidings.job.transport.http;

import dev.tidings.job.transport.http.HttpAnswer.End;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer, byte by byte as it comes, and never more than its limits. Whatever can be
 * understood is (RFC 9112 lets a recipient): LF for CRLF, interim answers of any status, lengths
 * that say the same twice, lines that are no headers. What can no longer be understood ends the
 * answer where it is, and from its status line on it is one.
 */
final class AnswerReader {

    private static final String BEGIN = "HTTP/";
    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\.([0-9]) +([1-9][0-9]{2})(?: .*)?");
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int LONGEST_NUMBER = 15;

    /** A body of chunks of one byte has five bytes around each. */
    private static final int CHUNKS_OVERHEAD = 8;

    private enum Part {
        STATUS_LINE,
        HEADERS,
        FIXED_BODY,
        BODY_UNTIL_CLOSE,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILERS
    }

    private final int headLimit;
    private final int bodyLimit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final List<Header> headers = new ArrayList<>();
    private final Buffer body = Buffer.buffer();

    private Part part = Part.STATUS_LINE;
    private long linesLeft;
    private long left;
    private int status;
    private boolean old;
    private boolean anything;
    private boolean more;
    private @Nullable End end;
    private @Nullable String malformed;

    /**
     * Reads nothing yet.
     *
     * @param headLimit bytes of a head, with those of the interim answers before it
     * @param bodyLimit bytes of a body
     */
    AnswerReader(int headLimit, int bodyLimit) {
        this.headLimit = headLimit;
        this.bodyLimit = bodyLimit;
        this.linesLeft = headLimit;
    }

    void read(Buffer received) {
        anything |= received.length() > 0;
        int at = 0;
        while (at < received.length() && !isOver()) {
            at =
                    switch (part) {
                        case STATUS_LINE, HEADERS, CHUNK_SIZE, CHUNK_END, TRAILERS ->
                                readLine(received, at);
                        case FIXED_BODY, CHUNK, BODY_UNTIL_CLOSE -> readBody(received, at);
                    };
        }
        more |= at < received.length();
    }

    /** The other side has closed the connection, which ends a body without a length. */
    void closed(String why) {
        if (!isOver()) {
            end = part == Part.BODY_UNTIL_CLOSE ? new End.Complete() : new End.Cut(why);
        }
    }

    /** The connection broke, or nobody waits any longer. */
    void abandon(String why) {
        if (!isOver()) {
            end = new End.Cut(why);
        }
    }

    /** Nothing that may come is of interest any more. */
    boolean isOver() {
        return end != null || malformed != null;
    }

    /** What came is no answer at all. */
    boolean isNoAnswer() {
        return malformed != null && status == 0;
    }

    /** Some byte has come, of an answer or of whatever it is. */
    boolean hasBegun() {
        return anything;
    }

    /** There is an answer, or the beginning of one. */
    Optional<HttpAnswer> answer() {
        End ended = end;
        return ended == null || !isFinal()
                ? Optional.empty()
                : Optional.of(new HttpAnswer(status, headers, body, ended));
    }

    /** What is wrong where there is no answer. */
    IOException fault() {
        return new IOException(malformed == null ? "the answer did not begin" : malformed);
    }

    /** Another request may be sent over the same connection. */
    boolean leavesConnectionUsable() {
        return end instanceof End.Complete
                && !more
                && part != Part.BODY_UNTIL_CLOSE
                && status != SWITCHING_PROTOCOLS
                && !(has("Transfer-Encoding") && has("Content-Length"))
                && (old ? connectionSays("keep-alive") : !connectionSays("close"));
    }

    /** Bytes came after the end, so that its length was not what it said. */
    boolean hasMore() {
        return more && end instanceof End.Complete;
    }

    /** The status is one of an answer, and not of one that says that the answer is to come. */
    private boolean isFinal() {
        return status >= 200 || status == SWITCHING_PROTOCOLS;
    }

    private int readLine(Buffer received, int from) {
        int at = from;
        while (at < received.length()) {
            byte next = received.getByte(at++);
            linesLeft--;
            if (next == '\n') {
                String text = lineText();
                line.reset();
                lineRead(text);
                return at;
            }
            line.write(next);
            if (linesLeft <= 0 || line.size() > headLimit) {
                tooLong();
                return at;
            }
            if (part == Part.STATUS_LINE && !mayBeStatusLine()) {
                malformed = "the answer is not one of HTTP/1.1";
                return at;
            }
        }
        return at;
    }

    private String lineText() {
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private boolean mayBeStatusLine() {
        if (line.size() > BEGIN.length()) {
            return true;
        }
        String begun = line.toString(StandardCharsets.ISO_8859_1);
        return BEGIN.startsWith(begun) || begun.equals("\r");
    }

    private void tooLong() {
        if (isFinal()) {
            end = new End.Cut("its head or what is around its chunks is longer than is read");
        } else {
            malformed = "there is no answer in the first " + headLimit + " bytes";
        }
    }

    private void lineRead(String text) {
        switch (part) {
            case STATUS_LINE -> statusLine(text);
            case HEADERS -> headerLine(text);
            case CHUNK_SIZE -> chunkSize(text);
            case CHUNK_END -> chunkEnd(text);
            case TRAILERS -> trailer(text);
            case FIXED_BODY, CHUNK, BODY_UNTIL_CLOSE -> throw new IllegalStateException();
        }
    }

    private void statusLine(String text) {
        if (text.isEmpty()) {
            return;
        }
        Matcher known = STATUS_LINE.matcher(text);
        if (!known.matches()) {
            malformed = "the answer is not one of HTTP/1.1";
            return;
        }
        old = known.group(1).equals("0");
        status = Integer.parseInt(known.group(2));
        part = Part.HEADERS;
    }

    private void headerLine(String text) {
        if (text.isEmpty()) {
            headRead();
            return;
        }
        if (isContinuation(text) && !headers.isEmpty()) {
            Header last = headers.removeLast();
            headers.add(new Header(last.name(), last.value() + " " + text.strip()));
            return;
        }
        int colon = text.indexOf(':');
        if (colon > 0) {
            headers.add(
                    new Header(
                            text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
        }
    }

    private static boolean isContinuation(String text) {
        return text.charAt(0) == ' ' || text.charAt(0) == '\t';
    }

    private void headRead() {
        if (!isFinal()) {
            headers.clear();
            part = Part.STATUS_LINE;
        } else if (status == 204 || status == 304 || status == SWITCHING_PROTOCOLS) {
            end = new End.Complete();
        } else if (has("Transfer-Encoding")) {
            linesLeft = headLimit + (long) CHUNKS_OVERHEAD * bodyLimit;
            part = isChunked() ? Part.CHUNK_SIZE : Part.BODY_UNTIL_CLOSE;
        } else if (has("Content-Length")) {
            fixedBody();
        } else {
            part = Part.BODY_UNTIL_CLOSE;
        }
    }

    private void fixedBody() {
        List<String> lengths = tokens("Content-Length").stream().distinct().toList();
        if (lengths.size() != 1 || !lengths.getFirst().matches("[0-9]+")) {
            end = new End.Cut("its Content-Length is not one number");
            return;
        }
        left = number(lengths.getFirst(), 10);
        part = Part.FIXED_BODY;
        if (left == 0) {
            end = new End.Complete();
        }
    }

    private static long number(String digits, int radix) {
        return digits.length() > LONGEST_NUMBER ? Long.MAX_VALUE : Long.parseLong(digits, radix);
    }

    private boolean isChunked() {
        List<String> codings = tokens("Transfer-Encoding");
        return !codings.isEmpty() && codings.getLast().equalsIgnoreCase("chunked");
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(header -> header.is(name));
    }

    private boolean connectionSays(String option) {
        return tokens("Connection").stream().anyMatch(option::equalsIgnoreCase);
    }

    private List<String> tokens(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .flatMap(header -> List.of(header.value().split(",")).stream())
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private int readBody(Buffer received, int from) {
        int here = received.length() - from;
        int ours = part == Part.BODY_UNTIL_CLOSE ? here : (int) Math.min(here, left);
        int taken = Math.min(ours, bodyLimit - body.length());
        body.appendBuffer(received, from, taken);
        if (taken < ours) {
            end = new End.Capped();
        } else if (part != Part.BODY_UNTIL_CLOSE) {
            left -= ours;
            if (left == 0) {
                bodyPartRead();
            }
        }
        return from + ours;
    }

    private void bodyPartRead() {
        if (part == Part.CHUNK) {
            part = Part.CHUNK_END;
        } else {
            end = new End.Complete();
        }
    }

    private void chunkSize(String text) {
        String size = text.split("[; \t]", 2)[0];
        if (!size.matches("[0-9a-fA-F]+")) {
            end = new End.Cut("a chunk of it has no size");
            return;
        }
        left = number(size.replaceFirst("^0+(?=.)", ""), 16);
        part = left == 0 ? Part.TRAILERS : Part.CHUNK;
    }

    private void chunkEnd(String text) {
        if (text.isEmpty()) {
            part = Part.CHUNK_SIZE;
        } else {
            end = new End.Cut("a chunk of it is not as long as it says");
        }
    }

    private void trailer(String text) {
        if (text.isEmpty()) {
            end = new End.Complete();
        }
    }
}
