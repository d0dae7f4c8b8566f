package dev.tidings.job.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.http.HttpAnswer.End;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final int HEAD_LIMIT = 65_536;
    private static final int BODY_LIMIT = 1_024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\nContent-Length: 2\n\nok",
                "\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nno header at all\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1;a=b\no\n0001\nk\n000\nX: y\n\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\nX: y\r\n\r\n"
                        + "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 199 Odd\r\n\r\n"
                        + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok"
            })
    void readsWhatCanBeUnderstoodAndKeepsTheConnection(String sent) {
        for (AnswerReader reader : new AnswerReader[] {whole(sent), byteByByte(sent)}) {
            HttpAnswer answer = reader.answer().orElseThrow();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).hasToString("ok");
            assertThat(answer.end()).isEqualTo(new End.Complete());
            assertThat(reader.leavesConnectionUsable()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nConnection: TE, Close\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and more",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "2\r\nok\r\n0\r\n\r\n"
            })
    void readsAnAnswerAfterWhichAConnectionIsNoGood(String sent) {
        AnswerReader reader = whole(sent);

        assertThat(reader.answer().orElseThrow().body()).hasToString("ok");
        assertThat(reader.leavesConnectionUsable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"204 No Content", "304 Not Modified"})
    void knowsWhichAnswersHaveNoBody(String status) {
        // Given
        AnswerReader reader = whole("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\nok");

        // Then
        assertThat(reader.answer().orElseThrow().body()).hasToString("");
        assertThat(reader.hasMore()).isTrue();
        assertThat(reader.leavesConnectionUsable()).isFalse();
    }

    @Test
    void readsABodyThatEndsWithTheConnection() {
        // Given
        AnswerReader reader = whole("HTTP/1.1 200 OK\r\n\r\nok");

        // When
        reader.closed("closed");

        // Then
        assertThat(reader.answer().orElseThrow()).isEqualTo(answer("ok", new End.Complete(), 200));
        assertThat(reader.leavesConnectionUsable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\nnone\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokay\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n-1\r\n",
            })
    void keepsWhatCameOfAnAnswerThatIsCutOff(String sent) {
        // Given
        AnswerReader reader = whole(sent);

        // When
        reader.closed("closed");

        // Then
        HttpAnswer answer = reader.answer().orElseThrow();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("ok");
        assertThat(answer.end()).isInstanceOf(End.Cut.class);
        assertThat(reader.leavesConnectionUsable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nX: y"
            })
    void takesAStatusForWhatItIsEvenIfNothingElseCanBeRead(String sent) {
        // Given
        AnswerReader reader = whole(sent);

        // When
        reader.abandon("late");

        // Then
        assertThat(reader.answer().orElseThrow().status()).isEqualTo(200);
        assertThat(reader.answer().orElseThrow().end()).isInstanceOf(End.Cut.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void readsAHeadOfManyKilobytes(int status) {
        // Given
        String head = "HTTP/1.1 " + status + " OK\r\nSet-Cookie: " + "x".repeat(60_000) + "\r\n";

        // Then
        assertThat(whole(head + "Content-Length: 2\r\n\r\nok").answer().orElseThrow().body())
                .hasToString("ok");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void readsAHeadWithoutEndUpToItsLimit(int status) {
        // Given
        AnswerReader reader = whole("HTTP/1.1 " + status + " OK\r\n");

        // When
        int sent = 0;
        while (!reader.isOver() && sent < 10 * HEAD_LIMIT) {
            String line = "X-" + sent + ": " + "x".repeat(1_000) + "\r\n";
            reader.read(Buffer.buffer(line));
            sent += line.length();
        }

        // Then
        assertThat(sent).isLessThan(HEAD_LIMIT + 2_000);
        HttpAnswer answer = reader.answer().orElseThrow();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("X-0")).contains("x".repeat(1_000));
        assertThat(answer.end()).isInstanceOf(End.Cut.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 102 Processing\r\n\r\n",
                "\r\n",
                "HTTP/1.1 100 Continue\r\nX: y\r\n\r\n"
            })
    void waitsForNoAnswerAfterInterimOnesWithoutEnd(String again) {
        // Given
        AnswerReader reader = new AnswerReader(HEAD_LIMIT, BODY_LIMIT);

        // When
        int sent = 0;
        while (!reader.isOver() && sent < 10 * HEAD_LIMIT) {
            reader.read(Buffer.buffer(again));
            sent += again.length();
        }

        // Then
        assertThat(sent).isLessThan(2 * HEAD_LIMIT);
        assertThat(reader.answer()).isEmpty();
        assertThat(reader.fault()).hasMessageContaining("65536");
    }

    @Test
    void readsChunksOfOneByteAndNoMoreAroundThemThanThatTakes() {
        // Given
        AnswerReader small = whole("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        AnswerReader padded = whole("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");

        // When
        for (int i = 0; i < BODY_LIMIT; i++) {
            small.read(Buffer.buffer("1\r\nx\r\n"));
            padded.read(Buffer.buffer("1;" + "y".repeat(1_000) + "\r\nx\r\n"));
        }
        small.read(Buffer.buffer("0\r\n\r\n"));

        // Then
        assertThat(small.answer().orElseThrow().end()).isEqualTo(new End.Complete());
        assertThat(padded.answer().orElseThrow().end()).isInstanceOf(End.Cut.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10000000000",
                "Content-Length: 99999999999999999999999999",
                "Transfer-Encoding: gzip",
                "X: y"
            })
    void readsABodyUpToItsLimit(String header) {
        // Given
        AnswerReader reader =
                whole("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n" + "x".repeat(2 * BODY_LIMIT));

        // Then
        assertThat(reader.answer().orElseThrow())
                .isEqualTo(
                        new HttpAnswer(
                                200,
                                reader.answer().orElseThrow().headers(),
                                Buffer.buffer("x".repeat(BODY_LIMIT)),
                                new End.Capped()));
    }

    @Test
    void readsAChunkOfAnySizeUpToTheLimit() {
        // Given
        AnswerReader reader =
                whole(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n"
                                + "x".repeat(2 * BODY_LIMIT));

        // Then
        assertThat(reader.answer().orElseThrow().end()).isEqualTo(new End.Capped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.9\r\n",
                "}",
                "\0\0\0\4",
                "HTTP/2 200\r\n",
                "HTTP/1.1 ok\r\n"
            })
    void tellsWhatIsNoAnswer(String sent) {
        // Given
        AnswerReader reader = whole(sent);

        // Then
        assertThat(reader.isOver()).isTrue();
        assertThat(reader.isNoAnswer()).isTrue();
        assertThat(reader.answer()).isEmpty();
    }

    private static AnswerReader whole(String sent) {
        AnswerReader reader = new AnswerReader(HEAD_LIMIT, BODY_LIMIT);
        reader.read(buffer(sent));
        return reader;
    }

    private static AnswerReader byteByByte(String sent) {
        AnswerReader reader = new AnswerReader(HEAD_LIMIT, BODY_LIMIT);
        for (byte one : buffer(sent).getBytes()) {
            reader.read(Buffer.buffer(new byte[] {one}));
        }
        return reader;
    }

    private static Buffer buffer(String sent) {
        return Buffer.buffer(sent.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static HttpAnswer answer(String body, End end, int status) {
        return new HttpAnswer(status, List.of(), Buffer.buffer(body), end);
    }
}
