package dev.tidings.job.transport.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.job.testing.Peer;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Outcome.Reason;
import io.vertx.core.Handler;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong, with servers on loopback that each have one kind of behaviour. */
class SqsFaultsTest {

    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final SqsUnderTest transport = SqsUnderTest.open(DEADLINE);

    @AfterEach
    void stop() throws Exception {
        transport.close();
    }

    @ParameterizedTest
    @CsvSource({
        "403, UnrecognizedClientException, the credentials were refused",
        "403, InvalidSignatureException, the credentials were refused",
        "403, AccessDeniedException, the credentials were refused",
        "400, RequestThrottled, it takes no more for now",
        "503, ServiceUnavailable, the call was refused"
    })
    void reportsWhatSqsRefusesWithItsCode(int status, String code, String meaning)
            throws Exception {
        // Given
        PlayedSqs sqs =
                PlayedSqs.refusing(
                        transport.vertx(), status, "com.amazonaws.sqs#" + code, "Not now.");

        // When
        Outcome outcome = transport.send(QueueDeliveries.to(sqs.queue()));

        // Then it was asked once
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Refused(
                                status,
                                PlayedSqs.error("com.amazonaws.sqs#" + code, "Not now."),
                                "SQS: %s (%s): Not now.".formatted(meaning, code),
                                null));
        assertThat(sqs.messages()).containsExactly(1);
    }

    @Test
    void rejectsAMessageThatSqsWillNeverTake() throws Exception {
        // Given
        PlayedSqs sqs =
                PlayedSqs.refusing(
                        transport.vertx(),
                        400,
                        "com.amazonaws.sqs#InvalidMessageContents",
                        "Bad character.");

        // When
        Outcome outcome = transport.send(QueueDeliveries.to(sqs.queue()));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.errorDetail())
                .isEqualTo(
                        "SQS: the message cannot be taken (InvalidMessageContents): Bad character.");
    }

    @Test
    void waitsAsLongAsSqsAsks() throws Exception {
        // Given
        PlayedSqs sqs =
                PlayedSqs.that(
                        transport.vertx(),
                        (request, response) ->
                                response.setStatusCode(503)
                                        .putHeader("Retry-After", "7")
                                        .end(PlayedSqs.error("a#ServiceUnavailable", "Later.")));

        // When
        Outcome outcome = transport.send(QueueDeliveries.to(sqs.queue()));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    @Test
    void hangsUpOnAnAnswerOfGigabytes() throws Exception {
        // Given
        byte[] head =
                "HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII);
        try (Peer queue =
                Peer.flooding(head, " ".repeat(10_000).getBytes(StandardCharsets.US_ASCII))) {
            // When
            Outcome outcome =
                    transport.send(
                            QueueDeliveries.to(
                                    URI.create("http://127.0.0.1:" + queue.port() + "/queue")));

            // Then
            assertThat(outcome.errorDetail()).contains("the answer is too long for one of SQS");
            await().atMost(Duration.ofSeconds(20)).until(() -> queue.ended() > 0);
        }
    }

    @Test
    void outlivesAnAnswerThatIsNestedWithoutEnd() throws Exception {
        // Given
        PlayedSqs sqs =
                PlayedSqs.that(
                        transport.vertx(), (request, response) -> response.end("[".repeat(60_000)));

        // When
        Outcome outcome = transport.send(QueueDeliveries.to(sqs.queue()));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void sendsTogetherWhatComesTogether() throws Exception {
        // Given
        PlayedSqs sqs = PlayedSqs.takingAllBut(transport.vertx(), "nothing");

        // When
        List<Outcome> outcomes = transport.sendAll(QueueDeliveries.many(sqs.queue(), 25));

        // Then
        assertThat(outcomes).hasSize(25).allMatch(Outcome.Delivered.class::isInstance);
        assertThat(sqs.messages()).allMatch(messages -> messages <= 10).hasSizeLessThan(25);
        assertThat(sqs.messages().stream().mapToInt(Integer::intValue).sum()).isEqualTo(25);
    }

    @Test
    void givesEachMessageOfABatchItsOwnOutcome() throws Exception {
        // Given
        PlayedSqs sqs = PlayedSqs.takingAllBut(transport.vertx(), "\"o-3\"");

        // When
        List<Outcome> outcomes = transport.sendAll(QueueDeliveries.many(sqs.queue(), 10));

        // Then
        assertThat(outcomes.get(3))
                .isEqualTo(
                        new Outcome.Rejected(
                                400,
                                "{\"Code\":\"InvalidMessageContents\",\"Message\":\"The message"
                                        + " contains a bad character.\",\"SenderFault\":true}",
                                "SQS: the message cannot be taken (InvalidMessageContents): The"
                                        + " message contains a bad character.",
                                "SQS: the message cannot be taken (InvalidMessageContents): The"
                                        + " message contains a bad character."));
        List<Outcome> others = new ArrayList<>(outcomes);
        others.remove(3);
        assertThat(others).hasSize(9).allMatch(Outcome.Delivered.class::isInstance);
    }

    @Test
    void sendsOneByOneABatchThatIsRefusedForOneOfItsMessages() throws Exception {
        // Given a server that takes single messages only
        PlayedSqs sqs = PlayedSqs.takingNoBatches(transport.vertx());

        // When
        List<Outcome> outcomes = transport.sendAll(QueueDeliveries.many(sqs.queue(), 5));

        // Then
        assertThat(outcomes).allMatch(Outcome.Delivered.class::isInstance);
        assertThat(Collections.frequency(sqs.messages(), 1)).isEqualTo(5);
    }

    @Test
    void doesNotFollowRedirects() throws Exception {
        // Given
        AtomicInteger elsewhere = new AtomicInteger();
        int port =
                listen(socket -> {
                    elsewhere.incrementAndGet();
                    socket.close();
                });
        PlayedSqs sqs =
                PlayedSqs.that(
                        transport.vertx(),
                        (request, response) ->
                                response.setStatusCode(307)
                                        .putHeader("Location", "http://localhost:" + port + "/")
                                        .end());

        // When
        Outcome outcome = transport.send(QueueDeliveries.to(sqs.queue()));

        // Then
        assertThat(outcome.statusCode()).isEqualTo(307);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(elsewhere).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html>Welcome</html>", ""})
    void takesNoOtherAnswerForThatOfSqs(String answer) throws Exception {
        // Given
        PlayedSqs sqs =
                PlayedSqs.that(transport.vertx(), (request, response) -> response.end(answer));

        // When
        Outcome outcome = transport.send(QueueDeliveries.to(sqs.queue()));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void readsNoMoreOfAnAnswerThanSqsWouldSay() throws Exception {
        // Given
        PlayedSqs sqs =
                PlayedSqs.that(
                        transport.vertx(),
                        (request, response) -> response.end("x".repeat(1_000_000)));

        // When
        Outcome outcome = transport.send(QueueDeliveries.to(sqs.queue()));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Unreachable(
                                Reason.CLOSED,
                                "Connection: the answer is too long for one of SQS"));
    }

    @Test
    void hangsUpOnAServerThatNeverAnswers() throws Exception {
        // Given
        CompletableFuture<Void> closed = new CompletableFuture<>();
        int port = listen(socket -> socket.closeHandler(gone -> closed.complete(null)));

        try (SqsUnderTest hasty = SqsUnderTest.open(Duration.ofMillis(500))) {
            // When
            Outcome outcome = hasty.send(to("http://localhost:%d/1/orders", port));

            // Then
            assertThat(outcome)
                    .isEqualTo(
                            new Outcome.Unreachable(
                                    Reason.TIMEOUT, "Timeout: no complete answer within 0.5 s"));
            assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:%d/1/orders, CLOSED",
        "https://localhost:%d/1/orders, TLS",
        "http://no-such-host.invalid:%d/1/orders, DNS"
    })
    void reportsWhyThereIsNoAnswer(String url, Reason reason) throws Exception {
        // Given a server that hangs up
        int port =
                listen(socket ->
                        socket.handler(
                                sent -> socket.write("\r\n").onComplete(end -> socket.close())));

        // When
        Outcome outcome = transport.send(to(url, port));

        // Then
        assertThat(reason(outcome)).isEqualTo(reason);
    }

    @Test
    void reportsARefusedConnection() throws Exception {
        // Given a port where nobody listens any more
        NetServer server = server(socket -> {});
        int port = server.actualPort();
        server.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);

        // When
        Outcome outcome = transport.send(to("http://localhost:%d/1/orders", port));

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.CONNECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d/1/orders",
                "http://127.0.0.1:%d/1/orders",
                "http://[::ffff:127.0.0.1]:%d/1/orders"
            })
    void neverConnectsToAPrivateAddressThatIsNotAllowed(String url) throws Exception {
        // Given
        AtomicInteger connections = new AtomicInteger();
        int port = listen(socket -> connections.incrementAndGet());

        try (SqsUnderTest guarded = SqsUnderTest.guarded(DEADLINE)) {
            // When
            Outcome outcome = guarded.send(to(url, port));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
            assertThat(connections).hasValue(0);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.job.transport.network.Wrappings#ofLoopback")
    void neverConnectsToAPrivateAddressThatAResolverWrapsUp(byte[] address) throws Exception {
        // Given
        AtomicInteger connections = new AtomicInteger();
        int port = listen(socket -> connections.incrementAndGet());

        try (SqsUnderTest guarded = SqsUnderTest.whereNamesLeadTo(address, DEADLINE)) {
            // When
            Outcome outcome = guarded.send(to("http://wrapped.example:%d/1/orders", port));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
            assertThat(connections).hasValue(0);
        }
    }

    private static Reason reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
        return ((Outcome.Unreachable) outcome).reason();
    }

    private static Delivery to(String url, int port) {
        return QueueDeliveries.to(URI.create(url.formatted(port)));
    }

    private int listen(Handler<NetSocket> behaviour) throws Exception {
        return server(behaviour).actualPort();
    }

    private NetServer server(Handler<NetSocket> behaviour) throws Exception {
        return transport
                .vertx()
                .createNetServer()
                .connectHandler(behaviour)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }
}
