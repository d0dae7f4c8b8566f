package dev.tidings.kit.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentCodingTest {

    private static final byte[] ZEROS = new byte[1 << 20];

    @Test
    void readsWhatItSays() {
        assertThat(ContentCoding.of(null)).isEqualTo(ContentCoding.IDENTITY);
        assertThat(ContentCoding.of("identity")).isEqualTo(ContentCoding.IDENTITY);
        assertThat(ContentCoding.of(" GZip ")).isEqualTo(ContentCoding.GZIP);
        assertThat(ContentCoding.of("x-gzip")).isEqualTo(ContentCoding.GZIP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "gzip, identity", "*"})
    void refusesWhatItDoesNotKnow(String header) {
        assertThatThrownBy(() -> ContentCoding.of(header))
                .isInstanceOf(CommonProblem.UnsupportedMediaType.class);
    }

    @Test
    void decodesGzipUpToTheLimit() {
        byte[] sent = gzip(ZEROS);

        assertThat(ContentCoding.GZIP.decode(sent, ZEROS.length)).isEqualTo(ZEROS);
        assertThatThrownBy(() -> ContentCoding.GZIP.decode(sent, ZEROS.length - 1))
                .isInstanceOf(CommonProblem.PayloadTooLarge.class);
    }

    @Test
    void knowsHowMuchMayComeOfIt() {
        byte[] sent = gzip(ZEROS);

        assertThat(ContentCoding.GZIP.mostDecoded(sent.length, Integer.MAX_VALUE))
                .isGreaterThanOrEqualTo(ZEROS.length);
        assertThat(ContentCoding.GZIP.mostDecoded(1_000, 10)).isEqualTo(1_010);
    }

    @Test
    void refusesWhatIsNoGzipOrCutOff() {
        byte[] sent = gzip(ZEROS);

        assertThatThrownBy(() -> ContentCoding.GZIP.decode(new byte[] {'{', '}'}, 10))
                .isInstanceOf(CommonProblem.BadRequest.class);
        assertThatThrownBy(() ->
                        ContentCoding.GZIP.decode(
                                Arrays.copyOf(sent, sent.length - 9), ZEROS.length))
                .isInstanceOf(CommonProblem.BadRequest.class);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(sent)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sent.toByteArray();
    }
}
