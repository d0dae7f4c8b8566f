package dev.tidings.kit.connection;

import dev.tidings.kit.problem.CommonProblem;
import io.netty.util.ByteProcessor;

/**
 * Looks for the empty line that ends a head, byte by byte as they come. A line ends with CRLF and
 * with nothing else; one empty line before the first is let pass, as RFC 9112, 2.2 wants it.
 */
final class HeadEnd implements ByteProcessor {

    private static final int URI_TOO_LONG = 414;
    private static final int FIELDS_TOO_LARGE = 431;

    private final int maxLine;
    private final int maxFields;
    private int fields;
    private int lineLength;
    private int lines;
    private boolean afterReturn;
    private boolean reached;

    HeadEnd(int maxLine, int maxFields) {
        this.maxLine = maxLine;
        this.maxFields = maxFields;
    }

    boolean reached() {
        return reached;
    }

    /** Whether what has been seen is no head, but an empty line before one. */
    boolean isEmptyLine() {
        return reached && lines == 1;
    }

    /** Goes on until the end of the head, which is the last byte it takes. */
    @Override
    public boolean process(byte value) {
        fields += lines > 0 ? 1 : 0;
        if (value == '\n') {
            endLine();
            return !reached;
        }
        if (afterReturn) {
            throw new CommonProblem.BadRequest("A line of the request is not ended by CR and LF");
        }
        afterReturn = value == '\r';
        lineLength += afterReturn ? 0 : 1;
        checkSize();
        return true;
    }

    private void endLine() {
        if (!afterReturn) {
            throw new CommonProblem.BadRequest("A line of the request is not ended by CR and LF");
        }
        lines++;
        reached = lineLength == 0;
        lineLength = 0;
        afterReturn = false;
    }

    private void checkSize() {
        if (lines == 0 && lineLength > maxLine) {
            throw new CommonProblem.OtherStatus(URI_TOO_LONG, "URI Too Long");
        }
        if (fields > maxFields) {
            throw new CommonProblem.OtherStatus(
                    FIELDS_TOO_LARGE, "Request Header Fields Too Large");
        }
    }
}
