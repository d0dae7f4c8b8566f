package dev.tidings.job.transport.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** The body of an answer as text for people, unpacked and decoded as its headers say. */
public final class AnswerText {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");
    private static final int MOST_CODINGS = 3;

    private AnswerText() {}

    /**
     * The text.
     *
     * @param cap bytes of it, unpacked; the rest is left out
     */
    public static String of(HttpAnswer answer, int cap) {
        List<String> codings = codings(answer);
        byte[] bytes = answer.body().getBytes();
        if (codings.size() > MOST_CODINGS || !codings.stream().allMatch(AnswerText::isKnown)) {
            return "(" + bytes.length + " bytes, packed as " + String.join(", ", codings) + ")";
        }
        for (String coding : codings.reversed()) {
            bytes = unpacked(bytes, coding, cap);
        }
        return new String(bytes, charset(answer));
    }

    private static List<String> codings(HttpAnswer answer) {
        return answer.values("Content-Encoding")
                .flatMap(value -> Stream.of(value.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
    }

    private static boolean isKnown(String coding) {
        return switch (coding) {
            case "gzip", "x-gzip", "deflate" -> true;
            default -> false;
        };
    }

    /** As far as it can be unpacked; what says that it is packed and is not stays as it is. */
    private static byte[] unpacked(byte[] packed, String coding, int cap) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream from = unpacking(new ByteArrayInputStream(packed), coding)) {
            byte[] part = new byte[4_096];
            int read = from.read(part);
            while (read > 0 && text.size() < cap) {
                text.write(part, 0, Math.min(read, cap - text.size()));
                read = from.read(part);
            }
        } catch (IOException broken) {
            return text.size() == 0 ? packed : text.toByteArray();
        }
        return text.toByteArray();
    }

    private static InputStream unpacking(InputStream packed, String coding) throws IOException {
        return coding.equals("deflate")
                ? new InflaterInputStream(packed)
                : new GZIPInputStream(packed);
    }

    private static Charset charset(HttpAnswer answer) {
        Matcher named = CHARSET.matcher(answer.header("Content-Type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
