package dev.tidings.job.transport.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.http.HttpAnswer.End;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    private static final int CAP = 1_024;

    @Test
    void isUtf8UnlessTheAnswerSaysAnotherCharset() {
        assertThat(text("é".getBytes(UTF_8))).isEqualTo("é");
        assertThat(text("é".getBytes(ISO_8859_1), type("text/plain; charset=ISO-8859-1")))
                .isEqualTo("é");
        assertThat(text("é".getBytes(UTF_16), type("text/plain;Charset=\"utf-16\"")))
                .isEqualTo("é");
        assertThat(text("é".getBytes(UTF_8), type("text/plain; charset=klingon"))).isEqualTo("é");
        assertThat(text("é".getBytes(UTF_8), type("text/plain; charset=!!"))).isEqualTo("é");
    }

    @Test
    void isUnpacked() throws IOException {
        byte[] stored = "stored".getBytes(UTF_8);

        assertThat(text(gzip(stored), coding("gzip"))).isEqualTo("stored");
        assertThat(text(gzip(stored), coding("X-GZip"))).isEqualTo("stored");
        assertThat(text(deflate(stored), coding("deflate"))).isEqualTo("stored");
        assertThat(text(gzip(deflate(stored)), coding("deflate, gzip"))).isEqualTo("stored");
        assertThat(text(stored, coding("identity"))).isEqualTo("stored");
    }

    @Test
    void isWhatIsThereOfABodyThatIsCutOff() throws IOException {
        byte[] packed = gzip("stored".getBytes(UTF_8));

        assertThat(text(Arrays.copyOf(packed, packed.length - 8), coding("gzip")))
                .isEqualTo("stored");
    }

    @Test
    void staysAsItIsWhenItIsNotPackedAsItSays() {
        assertThat(text("stored".getBytes(UTF_8), coding("gzip"))).isEqualTo("stored");
    }

    @Test
    void isUnpackedUpToTheCap() throws IOException {
        assertThat(text(gzip(new byte[100_000_000]), coding("gzip"))).hasSize(CAP);
    }

    @Test
    void tellsWhatItCannotUnpack() {
        assertThat(text(new byte[7], coding("br"))).isEqualTo("(7 bytes, packed as br)");
        assertThat(text(new byte[7], coding("gzip, gzip, gzip, gzip")))
                .isEqualTo("(7 bytes, packed as gzip, gzip, gzip, gzip)");
    }

    private static Header type(String value) {
        return new Header("content-type", value);
    }

    private static Header coding(String value) {
        return new Header("content-encoding", value);
    }

    private static String text(byte[] body, Header... headers) {
        return AnswerText.of(
                new HttpAnswer(200, List.of(headers), Buffer.buffer(body), new End.Complete()),
                CAP);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
