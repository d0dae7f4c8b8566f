package dev.tidings.job.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.job.transport.http.HttpAnswer.End;
import dev.tidings.job.transport.network.Network;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against receivers that are played byte by byte: what they do to connections that are kept. */
class HttpConnectionsTest {

    private static final UUID STORE = new UUID(0, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    private Vertx vertx = Vertx.vertx();
    private Network network = Network.open(vertx, DEADLINE);

    /** What a receiver does on a request: the first on its connection is 1. */
    @FunctionalInterface
    private interface Behaviour {
        void on(NetSocket socket, int nth);
    }

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        network = Network.open(vertx, DEADLINE);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void keepsAConnectionForTheNextRequest() throws Exception {
        // Given
        Origin origin = receiver((socket, nth) -> socket.write(OK));

        // When
        answer(origin);
        answer(origin);

        // Then
        assertThat(opened).hasValue(1);
    }

    @Test
    void sendsOnceMoreWhatWentOverAConnectionThatWasGone() throws Exception {
        // Given a receiver that takes one request a connection and does not say so
        Origin origin =
                receiver((socket, nth) -> {
                    if (nth == 1) {
                        socket.write(OK);
                    } else {
                        socket.close();
                    }
                });

        // When
        for (int i = 0; i < 5; i++) {
            assertThat(answer(origin).status()).isEqualTo(200);
        }

        // Then it was tried once, and no connection was kept after that
        assertThat(requests).hasValue(6);
        assertThat(opened).hasValue(5);
    }

    @Test
    void tellsAReceiverThatIsDownFromAConnectionThatWasGone() throws Exception {
        // Given
        Origin origin = receiver((socket, nth) -> socket.close());

        // Then
        assertThat(fault(origin)).isInstanceOf(ClosedChannelException.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void doesNotSendAgainWhatWasAnsweredInPart() throws Exception {
        // Given
        Origin origin =
                receiver((socket, nth) -> {
                    if (nth == 1) {
                        socket.write(OK);
                    } else {
                        socket.end(
                                Buffer.buffer("HTTP/1.1 500 Oops\r\nContent-Length: 9\r\n\r\n:("));
                    }
                });
        answer(origin);

        // When
        HttpAnswer second = answer(origin);

        // Then
        assertThat(second.status()).isEqualTo(500);
        assertThat(second.body()).hasToString(":(");
        assertThat(second.end()).isInstanceOf(End.Cut.class);
        assertThat(requests).hasValue(2);
    }

    @Test
    void letsNoBytesAfterAnAnswerSpoilTheNext() throws Exception {
        // Given
        Origin origin = receiver((socket, nth) -> socket.write(OK + "}"));

        // When
        for (int i = 0; i < 5; i++) {
            assertThat(answer(origin).body()).hasToString("ok");
        }

        // Then
        assertThat(requests).hasValue(5);
        assertThat(opened).hasValue(5);
    }

    @Test
    void letsNoBytesThatComeLateSpoilTheNext() throws Exception {
        // Given a receiver whose rest of the first answer comes when the second is due
        Origin origin = receiver((socket, nth) -> socket.write(nth == 1 ? OK : "}" + OK));
        answer(origin);

        // When
        HttpAnswer second = answer(origin);

        // Then
        assertThat(second.body()).hasToString("ok");
        assertThat(opened).hasValue(2);
    }

    @Test
    void closesAConnectionOnWhichSomethingComesUnasked() throws Exception {
        // Given
        Origin origin =
                receiver((socket, nth) -> {
                    socket.write(OK);
                    vertx.setTimer(50, later -> socket.write("}"));
                });
        answer(origin);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open).hasValue(0));
        assertThat(answer(origin).body()).hasToString("ok");
    }

    @Test
    void opensNoMoreConnectionsThanItMay() throws Exception {
        // Given
        AtomicInteger most = new AtomicInteger();
        Origin origin =
                receiver((socket, nth) -> {
                    most.accumulateAndGet(open.get(), Math::max);
                    vertx.setTimer(20, later -> socket.write(OK));
                });

        // When
        List<Future<HttpAnswer>> answers =
                IntStream.range(0, 300).mapToObj(i -> send(origin).answer()).toList();

        // Then
        await().atMost(PATIENCE).until(() -> answers.stream().allMatch(Future::succeeded));
        assertThat(most.get()).isBetween(2, network.config().connectionsPerReceiver());
    }

    @Test
    void servesAllWhoWaitForAReceiverThatClosesEachConnection() throws Exception {
        // Given
        Origin origin =
                receiver((socket, nth) ->
                        socket.end(Buffer.buffer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")));

        // When
        List<Future<HttpAnswer>> answers =
                IntStream.range(0, 300).mapToObj(i -> send(origin).answer()).toList();

        // Then
        await().atMost(PATIENCE).until(() -> answers.stream().allMatch(Future::succeeded));
    }

    @Test
    void keepsWhatCameOfAnAnswerAtTheDeadline() throws Exception {
        // Given
        network = Network.open(vertx, Duration.ofMillis(500));
        Origin origin =
                receiver((socket, nth) ->
                        socket.write(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        + "6\r\nstored\r\n"));

        // When
        HttpAnswer answer = answer(origin);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("stored");
        assertThat(answer.end()).isEqualTo(new End.Cut("no complete answer within 0.5 s"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open).hasValue(0));
    }

    @Test
    void hangsUpWhenNobodyWaitsAnyLonger() throws Exception {
        // Given
        Origin origin = receiver((socket, nth) -> {});
        HttpCall call = send(origin);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(requests).hasValue(1));

        // When
        call.hangUp();

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open).hasValue(0));
        assertThat(call.answer().failed()).isTrue();
    }

    @Test
    void hangsUpOnAHeadWithoutEnd() throws Exception {
        // Given
        Origin origin =
                receiver((socket, nth) -> {
                    socket.write("HTTP/1.1 202 Accepted\r\n");
                    vertx.setPeriodic(1, tick -> socket.write("X: " + "x".repeat(4_000) + "\r\n"));
                });

        // Then
        assertThat(answer(origin).status()).isEqualTo(202);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open).hasValue(0));
    }

    @Test
    void takesAnAnswerThatComesBeforeTheWholeRequestIsSent() throws Exception {
        // Given a receiver that refuses what it has not read
        int port =
                vertx.createNetServer()
                        .connectHandler(socket -> {
                            socket.pause();
                            socket.write("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
                        })
                        .listen(0)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .actualPort();

        // When
        HttpAnswer answer =
                answered(
                        network.connections()
                                .send(
                                        STORE,
                                        request(new Origin(false, "localhost", port), 50_000_000),
                                        100)
                                .answer());

        // Then
        assertThat(answer.status()).isEqualTo(413);
    }

    private HttpAnswer answer(Origin origin) throws Exception {
        return answered(send(origin).answer());
    }

    private Throwable fault(Origin origin) throws Exception {
        try {
            throw new AssertionError("answered: " + answer(origin));
        } catch (ExecutionException failed) {
            return Objects.requireNonNull(failed.getCause());
        }
    }

    private static HttpAnswer answered(Future<HttpAnswer> answer) throws Exception {
        return answer.toCompletionStage()
                .toCompletableFuture()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private HttpCall send(Origin origin) {
        return network.connections().send(STORE, request(origin, 2), 1_000);
    }

    private static HttpRequest request(Origin origin, int size) {
        return new HttpRequest("POST", origin, "/", List.of(), Buffer.buffer("x".repeat(size)));
    }

    private Origin receiver(Behaviour behaviour) throws Exception {
        int port =
                vertx.createNetServer()
                        .connectHandler(socket -> serve(socket, behaviour))
                        .listen(0)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .actualPort();
        return new Origin(false, "localhost", port);
    }

    private void serve(NetSocket socket, Behaviour behaviour) {
        opened.incrementAndGet();
        open.incrementAndGet();
        socket.closeHandler(closed -> open.decrementAndGet());
        AtomicInteger nth = new AtomicInteger();
        socket.handler(bytes -> {
            if (bytes.toString().startsWith("POST")) {
                requests.incrementAndGet();
                behaviour.on(socket, nth.incrementAndGet());
            }
        });
    }
}
