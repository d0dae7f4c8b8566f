package dev.tidings.kit.body;

import dev.tidings.kit.problem.CommonProblem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** What is sent as text must be text: UTF-8 as RFC 3629 has it, neither more nor shorter. */
final class Utf8 {

    private static final int AT_ONCE = 4 * 1024;

    private Utf8() {}

    /**
     * The same bytes.
     *
     * @throws CommonProblem.BadRequest when they are no UTF-8: overlong, beyond Unicode, halves of
     *     pairs, cut off
     */
    static byte[] checked(byte[] text) {
        int ascii = leadingAscii(text);
        if (ascii < text.length) {
            check(text, ascii);
        }
        return text;
    }

    private static int leadingAscii(byte[] text) {
        int i = 0;
        while (i < text.length && text[i] >= 0) {
            i++;
        }
        return i;
    }

    private static void check(byte[] text, int from) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(text, from, text.length - from);
        CharBuffer unused = CharBuffer.allocate(Math.min(text.length - from, AT_ONCE));
        CoderResult result;
        do {
            unused.clear();
            result = decoder.decode(bytes, unused, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new CommonProblem.BadRequest(
                    "The request body is not UTF-8 at byte " + bytes.position());
        }
    }
}
