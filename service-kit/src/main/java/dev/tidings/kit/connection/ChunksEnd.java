package dev.tidings.kit.connection;

import dev.tidings.kit.problem.CommonProblem;
import io.netty.buffer.ByteBuf;

/**
 * Looks for the end of a body in chunks (RFC 9112, 7.1), and refuses sizes that overflow, lines
 * that are ended otherwise than by CRLF, and more of extensions and trailers than anybody needs.
 */
final class ChunksEnd {

    private static final int MAX_DIGITS = 8;
    private static final int MAX_EXTENSION = 256;
    private static final int MAX_TRAILERS = 4096;

    private enum Place {
        SIZE,
        EXTENSION,
        SIZE_END,
        DATA,
        DATA_RETURN,
        DATA_END,
        TRAILER,
        TRAILER_NAME,
        TRAILER_VALUE,
        TRAILER_END,
        LAST_END,
        END
    }

    private Place place = Place.SIZE;
    private long size;
    private int digits;
    private int extension;
    private int trailers;

    boolean reached() {
        return place == Place.END;
    }

    /** How many of these bytes are of the body; all of them, unless it ends among them. */
    int count(ByteBuf in) {
        int at = in.readerIndex();
        int end = in.writerIndex();
        while (at < end && place != Place.END) {
            if (place == Place.DATA) {
                int part = (int) Math.min(size, end - at);
                at += part;
                size -= part;
                place = size == 0 ? Place.DATA_RETURN : Place.DATA;
            } else {
                place = next(in.getByte(at));
                at++;
            }
        }
        return at - in.readerIndex();
    }

    private Place next(byte value) {
        return switch (place) {
            case SIZE -> sizeOrEnd(value);
            case EXTENSION -> extension(value);
            case SIZE_END -> expect(value, '\n', size == 0 ? Place.TRAILER : Place.DATA);
            case DATA_RETURN -> expect(value, '\r', Place.DATA_END);
            case DATA_END -> expect(value, '\n', Place.SIZE);
            case TRAILER -> value == '\r' ? Place.LAST_END : trailerName(value, true);
            case TRAILER_NAME -> trailerName(value, false);
            case TRAILER_VALUE -> trailerValue(value);
            case TRAILER_END -> expect(value, '\n', Place.TRAILER);
            case LAST_END -> expect(value, '\n', Place.END);
            case DATA, END -> throw new IllegalStateException("not a place between chunks");
        };
    }

    private Place sizeOrEnd(byte value) {
        int digit = Character.digit(value, 16);
        if (digit >= 0) {
            return digit(digit);
        }
        if (digits == 0) {
            throw malformed();
        }
        digits = 0;
        extension = 0;
        return value == ';' ? Place.EXTENSION : expect(value, '\r', Place.SIZE_END);
    }

    private Place digit(int digit) {
        size = size * 16 + digit;
        digits++;
        if (digits > MAX_DIGITS || size > Integer.MAX_VALUE) {
            throw malformed();
        }
        return Place.SIZE;
    }

    private Place extension(byte value) {
        extension++;
        if (extension > MAX_EXTENSION || value < ' ' && value != '\t' && value != '\r') {
            throw malformed();
        }
        return value == '\r' ? Place.SIZE_END : Place.EXTENSION;
    }

    private Place trailerName(byte value, boolean first) {
        countTrailer();
        if (value == ':' && !first) {
            return Place.TRAILER_VALUE;
        }
        if (!Grammar.isToken((char) (value & 0xff))) {
            throw malformed();
        }
        return Place.TRAILER_NAME;
    }

    private Place trailerValue(byte value) {
        countTrailer();
        if (value == '\r') {
            return Place.TRAILER_END;
        }
        if (!Grammar.isFieldContent((char) (value & 0xff))) {
            throw malformed();
        }
        return Place.TRAILER_VALUE;
    }

    private void countTrailer() {
        trailers++;
        if (trailers > MAX_TRAILERS) {
            throw malformed();
        }
    }

    private static Place expect(byte value, char expected, Place then) {
        if (value != expected) {
            throw malformed();
        }
        return then;
    }

    private static CommonProblem malformed() {
        return new CommonProblem.BadRequest("The chunks of the request body cannot be read");
    }
}
