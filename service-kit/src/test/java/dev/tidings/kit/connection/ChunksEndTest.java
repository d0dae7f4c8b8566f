package dev.tidings.kit.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksEndTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\r\n\r\n",
                "5\r\nabcde\r\n0\r\n\r\n",
                "00000005\r\na\r\nde\r\n1\r\n\n\r\n0\r\n\r\n",
                "5;name=value\r\nabcde\r\n0;a\r\n\r\n",
                "1\r\na\r\n0\r\nX-Trailer: b\r\nX-Other:\r\n\r\n"
            })
    void findsTheEndHoweverTheBytesCome(String body) {
        String wire = body + "GET / HTTP/1.1";
        for (int first = 0; first < body.length(); first++) {
            ChunksEnd end = new ChunksEnd();
            int before = count(end, wire.substring(0, first));
            int after = count(end, wire.substring(before));

            assertThat(before + after).isEqualTo(body.length());
            assertThat(end.reached()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100000002\r\n",
                "80000000\r\n",
                "000000005\r\n",
                "ffffffff\r\n",
                "-5\r\n",
                "+5\r\n",
                "0x5\r\n",
                " 5\r\n",
                "5 \r\n",
                "5\n",
                "5\r\r\n",
                "\r\n",
                ";a\r\n",
                "g\r\n",
                "5;a\nbcdef\r\n",
                "5;\u0000\r\n",
                "1\r\nab\r\n",
                "1\r\na\n0\r\n\r\n",
                "1\r\na\rb",
                "0\r\n Folded: a\r\n\r\n",
                "0\r\nNo colon\r\n\r\n",
                "0\r\n: no name\r\n\r\n",
                "0\r\nX: \u0000\r\n\r\n",
                "0\r\nX: a\n\r\n",
                "0\r\n\n"
            })
    void refusesWhatOthersMightReadOtherwise(String body) {
        assertThatThrownBy(() -> count(new ChunksEnd(), body))
                .isInstanceOf(CommonProblem.BadRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;%s\r\n", "0\r\nX: %s\r\n"})
    void boundsWhatIsNoData(String line) {
        String body = line.formatted("a".repeat(5_000));

        assertThatThrownBy(() -> count(new ChunksEnd(), body))
                .isInstanceOf(CommonProblem.BadRequest.class);
    }

    private static int count(ChunksEnd end, String bytes) {
        return end.count(Unpooled.copiedBuffer(bytes, ISO_8859_1));
    }
}
