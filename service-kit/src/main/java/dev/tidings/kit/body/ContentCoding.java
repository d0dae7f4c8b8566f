package dev.tidings.kit.body;

import dev.tidings.kit.problem.CommonProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** How the bytes of a body are to be read (RFC 9110, 8.4). */
enum ContentCoding {

    /** As they are. */
    IDENTITY {
        @Override
        long mostDecoded(long sent, int maxBytes) {
            return sent;
        }

        @Override
        byte[] decode(byte[] sent, int maxBytes) {
            return sent;
        }
    },

    /** As gzip. */
    GZIP {
        @Override
        long mostDecoded(long sent, int maxBytes) {
            return sent + Math.min(maxBytes, sent * MOST_OF_A_BYTE);
        }

        @Override
        byte[] decode(byte[] sent, int maxBytes) {
            try (InputStream decoded = new GZIPInputStream(new ByteArrayInputStream(sent))) {
                byte[] bytes = decoded.readNBytes(maxBytes);
                if (decoded.read() >= 0) {
                    throw new CommonProblem.PayloadTooLarge(
                            "The request body may have " + maxBytes + " bytes at most, decoded");
                }
                return bytes;
            } catch (IOException malformed) {
                throw new CommonProblem.BadRequest("The request body is not gzip");
            }
        }
    };

    /** DEFLATE makes no more than this of a byte. */
    private static final int MOST_OF_A_BYTE = 1_032;

    /**
     * What the header says.
     *
     * @throws CommonProblem.OtherStatus with 415 when it is none that is known here
     */
    static ContentCoding of(@Nullable String header) {
        if (header == null) {
            return IDENTITY;
        }
        return switch (header.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> IDENTITY;
            case "gzip", "x-gzip" -> GZIP;
            default ->
                    throw new CommonProblem.UnsupportedMediaType(
                            "The request body may be encoded as gzip, or not at all");
        };
    }

    /** The memory that it may take to decode so many bytes. */
    abstract long mostDecoded(long sent, int maxBytes);

    /**
     * The bytes, decoded.
     *
     * @throws CommonProblem.PayloadTooLarge when there are more than so many
     * @throws CommonProblem.BadRequest when they are not what they are said to be
     */
    abstract byte[] decode(byte[] sent, int maxBytes);
}
