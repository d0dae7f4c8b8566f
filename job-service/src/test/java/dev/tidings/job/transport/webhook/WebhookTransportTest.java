package dev.tidings.job.transport.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.Deliveries;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Outcome.Reason;
import dev.tidings.job.transport.Transport;
import dev.tidings.job.transport.network.Network;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against real receivers on loopback, each with one kind of behaviour. */
class WebhookTransportTest {

    private static final String NOT_SUCCESS =
            "Received a status code outside of 2xx range - treating webhook as a fail";
    private static final Duration DEADLINE = Duration.ofMillis(500);

    private Vertx vertx = Vertx.vertx();

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void sendsTheHeadersAndTheBodyOfTheContract() throws Exception {
        // Given
        CompletableFuture<HttpServerRequest> received = new CompletableFuture<>();
        CompletableFuture<Buffer> body = new CompletableFuture<>();
        int port =
                receiver(request -> {
                    received.complete(request);
                    request.bodyHandler(sent -> {
                        body.complete(sent);
                        request.response().setStatusCode(202).end("thanks");
                    });
                });
        Delivery delivery = Deliveries.to("http://localhost:" + port + "/hook?x=1");

        // When
        Outcome outcome = send(delivery);

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Delivered(202, "thanks"));
        HttpServerRequest request = received.get();
        assertThat(request.uri()).isEqualTo("/hook?x=1");
        assertThat(request.getHeader("Host")).isEqualTo("localhost:" + port);
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("X-MOLTIN-INTEGRATION-TRIGGER")).isEqualTo("order.created");
        assertThat(request.getHeader("X-MOLTIN-SECRET-KEY")).isEqualTo("s3cret");
        assertThat(body.get().getBytes()).isEqualTo(WebhookBody.of(delivery, webhookOf(delivery)));
    }

    @Test
    void sendsAPathAndAQueryAsBrowsersDo() throws Exception {
        // Given
        CompletableFuture<String> target = new CompletableFuture<>();
        int port =
                receiver(request -> {
                    target.complete(request.uri());
                    request.response().end();
                });

        // When
        send(Deliveries.to("http://localhost:" + port + "/grüße?name=Jürgen&kept=%2Fa%20b#part"));

        // Then
        assertThat(target.get()).isEqualTo("/gr%C3%BC%C3%9Fe?name=J%C3%BCrgen&kept=%2Fa%20b");
    }

    @Test
    void sendsNoSecretHeaderWhenNoSecretIsSet() throws Exception {
        // Given
        CompletableFuture<Boolean> hasSecret = new CompletableFuture<>();
        int port =
                receiver(request -> {
                    hasSecret.complete(request.headers().contains("X-MOLTIN-SECRET-KEY"));
                    request.response().end();
                });
        Delivery delivery =
                Deliveries.of(
                        Deliveries.webhook(Map.of("url", "http://127.0.0.1:" + port)),
                        "order.created",
                        "{}");

        // When
        send(delivery);

        // Then
        assertThat(hasSecret.get()).isFalse();
    }

    @Test
    void reportsARefusalWithItsBodyAndRetryAfter() throws Exception {
        // Given
        int port =
                receiver(request ->
                        request.response()
                                .setStatusCode(503)
                                .putHeader("Retry-After", "7")
                                .end("busy"));

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome)
                .isEqualTo(new Outcome.Refused(503, "busy", NOT_SUCCESS, Duration.ofSeconds(7)));
    }

    @Test
    void reportsThatTheReceiverIsGoneForGood() throws Exception {
        // Given
        int port = receiver(request -> request.response().setStatusCode(410).end("moved away"));

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Rejected(
                                410, "moved away", NOT_SUCCESS, "The receiver answered 410 Gone"));
    }

    @Test
    void doesNotFollowRedirects() throws Exception {
        // Given
        AtomicLong requests = new AtomicLong();
        int port =
                receiver(request -> {
                    requests.incrementAndGet();
                    request.response().setStatusCode(307).putHeader("Location", "/").end();
                });

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Refused(307, "", NOT_SUCCESS, null));
        assertThat(requests).hasValue(1);
    }

    @Test
    void cutsAReceiverThatNeverAnswers() throws Exception {
        // Given
        CompletableFuture<Void> closed = new CompletableFuture<>();
        int port = rawReceiver(socket -> socket.closeHandler(gone -> closed.complete(null)));

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Unreachable(
                                Reason.TIMEOUT, "Timeout: no complete answer within 0.5 s"));
        assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void cutsAReceiverThatNeverStopsAnsweringAtTheDeadline() throws Exception {
        // Given a receiver that trickles
        int port =
                rawReceiver(socket -> {
                    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                    vertx.setPeriodic(50, tick -> socket.write("."));
                });

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Delivered.class,
                        delivered -> {
                            assertThat(delivered.statusCode()).isEqualTo(200);
                            assertThat(delivered.body()).startsWith("..");
                            assertThat(delivered.errorDetail())
                                    .isEqualTo(
                                            "The answer is incomplete: no complete answer within"
                                                    + " 0.5 s");
                        });
    }

    @Test
    void readsALargeAnswerUpToTheCapAndHangsUp() throws Exception {
        // Given a receiver with 100 MB to say
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Buffer megabyte = Buffer.buffer("x".repeat(1_000_000));
        int port =
                receiver(request -> {
                    request.response().putHeader("Content-Length", "100000000");
                    request.response().closeHandler(gone -> closed.complete(null));
                    for (int i = 0; i < 20; i++) {
                        request.response().write(megabyte);
                    }
                });

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Delivered(200, "x".repeat(1_024)));
        assertThat(closed).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void reportsAReceiverThatHangsUpUnanswered() throws Exception {
        // Given
        int port = rawReceiver(NetSocket::close);

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).isEqualTo(Reason.CLOSED));
    }

    @Test
    void reportsARefusedConnection() throws Exception {
        // Given a port where nobody listens any more
        NetServer server = listen(socket -> {});
        int port = server.actualPort();
        server.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);

        // When
        Outcome outcome = send(Deliveries.to("http://127.0.0.1:" + port));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).isEqualTo(Reason.CONNECT));
    }

    @Test
    void reportsAHostThatDoesNotExist() throws Exception {
        // When
        Outcome outcome = send(Deliveries.to("http://no-such-host.invalid/"));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Unreachable(
                                Reason.DNS,
                                "DNS: the host name could not be resolved, or its address is not"
                                        + " allowed"));
    }

    @Test
    void reportsAReceiverThatDoesNotSpeakTls() throws Exception {
        // Given
        int port = receiver(request -> request.response().end());

        // When
        Outcome outcome =
                send(
                        Deliveries.to("https://127.0.0.1:" + port),
                        Network.open(vertx, Duration.ofSeconds(15)));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        unreachable -> assertThat(unreachable.reason()).isEqualTo(Reason.TLS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:%d",
                "http://127.0.0.1:%d",
                "http://[::1]:%d",
                "http://[::ffff:127.0.0.1]:%d"
            })
    void neverConnectsToAPrivateAddressThatIsNotAllowed(String url) throws Exception {
        // Given
        AtomicLong requests = new AtomicLong();
        int port =
                receiver(request -> {
                    requests.incrementAndGet();
                    request.response().end();
                });

        // When
        Outcome outcome =
                send(Deliveries.to(url.formatted(port)), Network.guarded(vertx, DEADLINE));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Unreachable.class,
                        unreachable ->
                                assertThat(unreachable.reason())
                                        .isEqualTo(Reason.ADDRESS_NOT_ALLOWED));
        assertThat(requests).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.job.transport.network.Wrappings#ofLoopback")
    void neverConnectsToAPrivateAddressThatAResolverWrapsUp(byte[] address) throws Exception {
        // Given
        AtomicLong connections = new AtomicLong();
        int port = rawReceiver(socket -> connections.incrementAndGet());

        // When
        Outcome outcome =
                send(
                        Deliveries.to("http://wrapped.example:" + port),
                        Network.whereNamesLeadTo(address, vertx, DEADLINE));

        // Then
        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Unreachable(
                                Reason.ADDRESS_NOT_ALLOWED,
                                "DNS: the host name could not be resolved, or its address is not"
                                        + " allowed"));
        assertThat(connections).hasValue(0);
    }

    private Outcome send(Delivery delivery) {
        return send(delivery, Network.open(vertx, DEADLINE));
    }

    private static Outcome send(Delivery delivery, Network network) {
        Transport<Destination.Webhook> transport =
                new WebhookTransport(network.connections(), network.config(), Clock.systemUTC());
        return transport.send(delivery, webhookOf(delivery)).await().atMost(Duration.ofSeconds(20));
    }

    private static Destination.Webhook webhookOf(Delivery delivery) {
        return (Destination.Webhook) Destination.of(delivery.integration());
    }

    private int receiver(Handler<HttpServerRequest> behaviour) throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(behaviour);
        return server.listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .actualPort();
    }

    private int rawReceiver(Handler<NetSocket> behaviour) throws Exception {
        return listen(behaviour).actualPort();
    }

    private NetServer listen(Handler<NetSocket> behaviour) throws Exception {
        return vertx.createNetServer()
                .connectHandler(behaviour)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }
}
