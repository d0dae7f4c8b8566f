package dev.tidings.kit.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections to a server whose listener is guarded, byte by byte. */
class ConnectionGuardTest {

    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int LARGE = 300_000;
    private static final String HOST = "Host: shop.example\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void letsRequestsPassOneAfterTheOther() throws IOException {
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send("GET /one HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith("GET /one ");
            client.send("POST /two HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc");
            assertThat(client.answer()).endsWith("POST /two abc");
            client.send(
                    "\r\nPOST /three HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            client.send("2\r\nde\r\n1;x\r\nf\r\n0\r\n\r\n");
            assertThat(client.answer()).endsWith("POST /three def");
        }
    }

    @Test
    void letsRequestsPassHoweverTheirBytesCome() throws IOException {
        String request = "POST /slow HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\n\r\nabc";
        try (RawConnection client = to(TestRules.of(4, 4))) {
            for (char c : (request + request).toCharArray()) {
                client.send(String.valueOf(c));
            }

            assertThat(client.answer()).endsWith("POST /slow abc");
            assertThat(client.answer()).endsWith("POST /slow abc");
        }
    }

    @Test
    void answersRequestsInTheOrderInWhichTheyCame() throws IOException {
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send(
                    "GET /late HTTP/1.1\r\n"
                            + HOST
                            + "\r\n"
                            + "GET /early HTTP/1.1\r\n"
                            + HOST
                            + "\r\nGET /bad HTTP/1.1\r\n\r\nGET /never HTTP/1.1\r\n"
                            + HOST
                            + "\r\n");

            assertThat(client.answer()).endsWith("GET /late ");
            assertThat(client.answer()).endsWith("GET /early ");
            assertThat(client.answer()).startsWith("HTTP/1.1 400");
            assertThat(client.isClosedByServer()).isTrue();
            assertThat(seen).containsExactly("/late", "/early");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /v2 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\n",
                "POST /v2 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
                "GET /v2 HTTP/1.1\r\nHost: a\r\nX: bare\rTransfer-Encoding: chunked\r\n\r\n",
                "GET /v2 HTTP/1.1\nHost: a\n\n",
                "GET /v2 HTTP/1.1\r\nHost: a\r\nX: a\nContent-Length: 5\r\n\r\n",
                "\r\n\r\nGET /v2 HTTP/1.1\r\nHost: a\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u0001\r\n\r\n"
            })
    void refusesAMalformedHeadAndReadsNothingBehindIt(String head) throws IOException {
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send(head + "GET /smuggled HTTP/1.1\r\n" + HOST + "\r\n");

            assertThat(client.answer())
                    .matches("(?s)HTTP/1.1 (400|505) .*\"errors\":.*\"status\":(400|505).*");
            assertThat(client.isClosedByServer()).isTrue();
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void refusesInTheDialectOfThePath() throws IOException {
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send("GET /api/v3/integrations HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");

            assertThat(client.answer())
                    .contains("Content-Type: application/json", "Connection: close")
                    .contains("X-Request-Id: ", "\"status\":\"400\"", "\"code\":\"invalid\"");
        }
    }

    @Test
    void refusesChunksThatOverflow() throws IOException {
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send("POST /v2 HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            client.send("100000002\r\nab\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\n" + HOST + "\r\n");

            assertThat(client.answer()).startsWith("HTTP/1.1 400");
            assertThat(client.isClosedByServer()).isTrue();
            assertThat(seen).doesNotContain("/smuggled");
        }
    }

    @Test
    void refusesHeadsThatAreTooLarge() throws IOException {
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send("GET /" + "a".repeat(TestRules.MAX_LINE));
            assertThat(client.answer()).startsWith("HTTP/1.1 414");
        }
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send("GET / HTTP/1.1\r\nX: " + "a".repeat(2 * TestRules.MAX_HEADERS));
            assertThat(client.answer()).startsWith("HTTP/1.1 431");
        }
    }

    @Test
    void cutsOffAHeadThatTrickles() throws IOException {
        try (RawConnection client = to(TestRules.of(SOON, LONG, LONG))) {
            client.send("GET /api HTTP/1.1\r\nX: ");
            client.trickle("a");

            assertThat(client.answer()).startsWith("HTTP/1.1 408").contains("\"status\":\"408\"");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void cutsOffABodyThatTrickles() throws IOException {
        try (RawConnection client = to(TestRules.of(LONG, SOON, LONG))) {
            client.send("POST /v2 HTTP/1.1\r\n" + HOST + "Content-Length: 9000\r\n\r\n");
            client.trickle("a");

            assertThat(client.answer()).startsWith("HTTP/1.1 408");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void cutsOffChunksThatTrickle() throws IOException {
        try (RawConnection client = to(TestRules.of(LONG, SOON, LONG))) {
            client.send("POST /v2 HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n");
            client.trickle("1\r\na\r\n");

            assertThat(client.answer()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void doesNotBlameTheClientForTheTimeOfTheServer() throws IOException {
        try (RawConnection client = to(TestRules.of(SOON, SOON, LONG))) {
            String body = "a".repeat(400_000);
            client.send("POST /paused HTTP/1.1\r\n" + HOST + "Content-Length: 400000\r\n\r\n");
            client.send(body);

            assertThat(client.answer()).startsWith("HTTP/1.1 200").endsWith(body);
        }
    }

    @Test
    void waitsForTheAnswerAsLongAsItTakes() throws IOException {
        try (RawConnection client = to(TestRules.of(SOON, SOON, SOON))) {
            client.send("GET /late HTTP/1.1\r\n" + HOST + "\r\n");

            assertThat(client.answer()).endsWith("GET /late ");
        }
    }

    @Test
    void closesAConnectionThatIsNotUsed() throws IOException {
        try (RawConnection client = to(TestRules.of(LONG, LONG, SOON))) {
            client.send("GET /one HTTP/1.1\r\n" + HOST + "\r\n");

            assertThat(client.answer()).endsWith("GET /one ");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void answersOthersWhileHeadsDoNotEnd() throws IOException {
        int port = listen(TestRules.of(8, 8));
        List<RawConnection> open = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            RawConnection slow = new RawConnection(port);
            slow.send("GET / HTTP/1.1\r\nX: " + "a".repeat(6_000));
            open.add(slow);
        }

        try (RawConnection client = new RawConnection(port)) {
            client.send("GET /one HTTP/1.1\r\n" + HOST + "\r\n");
            assertThat(client.answer()).endsWith("GET /one ");
        }
        assertThat(open.getFirst().isClosedByServer()).isTrue();
        for (RawConnection slow : open) {
            slow.close();
        }
    }

    @Test
    void takesNoMoreOfWhatComesAheadThanAnybodySends() throws IOException {
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send("GET /never HTTP/1.1\r\n" + HOST + "\r\n");
            client.trickle(
                    "GET /never HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(4_000) + "\r\n\r\n");

            assertThat(client.isClosedByServer()).isTrue();
            assertThat(seen).containsExactly("/never");
        }
    }

    @Test
    void keepsNoAnswersForWhoDoesNotReadThem() throws IOException {
        String large = "GET /large HTTP/1.1\r\n" + HOST + "\r\n";
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send(large.repeat(500));

            assertThat(client.answer()).hasSizeGreaterThan(LARGE);
            assertThat(seen).hasSizeLessThan(250);
        }
    }

    @Test
    void goesOnWhenALargeAnswerHasBeenRead() throws IOException {
        String large = "GET /large HTTP/1.1\r\n" + HOST + "\r\n";
        try (RawConnection client = to(TestRules.of(4, 4))) {
            client.send(large.repeat(3));

            for (int i = 0; i < 3; i++) {
                assertThat(client.answer()).hasSizeGreaterThan(LARGE);
            }
        }
    }

    private RawConnection to(ConnectionRules rules) throws IOException {
        return new RawConnection(listen(rules));
    }

    private int listen(ConnectionRules rules) {
        new Guards(rules, new Refusal(new ObjectMapper())).install();
        HttpServerOptions options = new HttpServerOptions().setHttp2ClearTextEnabled(false);
        HttpServer server =
                vertx.createHttpServer(options)
                        .requestHandler(this::handle)
                        .listen(0, "localhost")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        return server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        seen.add(request.path());
        switch (request.path()) {
            case "/late" -> vertx.setTimer(1_000, now -> echo(request, Buffer.buffer()));
            case "/never" -> {}
            case "/large" -> request.response().end("a".repeat(LARGE));
            case "/paused" -> {
                request.pause();
                vertx.setTimer(1_500, now -> answer(request.resume()));
            }
            default -> answer(request);
        }
    }

    private static void answer(HttpServerRequest request) {
        request.body().onSuccess(body -> echo(request, body));
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        request.response().end(request.method() + " " + request.path() + " " + body);
    }
}
