package dev.tidings.job.transport.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Outcome.Reason;
import dev.tidings.job.transport.network.Network;
import dev.tidings.kit.address.Address;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no broker should do: each ends in an outcome, and at once unless it says nothing. */
class BrokenBrokerTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Pattern RECEIPT = Pattern.compile("receipt:(\\d+)");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void cutsABrokerThatNeverLogsAnybodyInAtTheDeadline() throws Exception {
        // When
        Outcome outcome = send(SHORT, (socket, frame) -> {});

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void cutsABrokerThatSendsNoReceiptAtTheDeadline() throws Exception {
        // When
        Outcome outcome =
                send(
                        SHORT,
                        (socket, frame) -> {
                            if (frame.startsWith("CONNECT")) {
                                connected(socket, "0,0");
                            }
                        });

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.TIMEOUT);
    }

    @Test
    void triesAnotherAddressBeforeTheDeadlineWhenTheFirstSaysNothing() throws Exception {
        // Given
        URI silent = PlayedBroker.that(vertx, (socket, frame) -> {});
        URI good = PlayedBroker.that(vertx, BrokenBrokerTest::confirm);
        try (StompUnderTest stomp = stomp(Duration.ofSeconds(3), Duration.ZERO)) {
            // When
            Outcome outcome = stomp.send(queue(silent, good));

            // Then
            assertThat(outcome).isEqualTo(new Outcome.Delivered(0, ""));
        }
    }

    @Test
    void tellsOfABrokerThatHangsUpInsteadOfLoggingIn() throws Exception {
        // When
        Outcome outcome = send(DEADLINE, (socket, frame) -> socket.close());

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.CLOSED);
    }

    @Test
    void tellsOfABrokerThatHangsUpInsteadOfConfirming() throws Exception {
        // When
        Outcome outcome =
                send(
                        DEADLINE,
                        (socket, frame) -> {
                            if (frame.startsWith("CONNECT")) {
                                connected(socket, "0,0");
                            } else {
                                socket.close();
                            }
                        });

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.CLOSED);
    }

    @Test
    void tellsOfASideThatDoesNotSpeakStomp() throws Exception {
        // When
        Outcome outcome =
                send(DEADLINE, (socket, frame) -> socket.write("HTTP/1.1 400 Bad Request\r\n\r\n"));

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.CLOSED);
        assertThat(outcome.errorDetail()).contains("does not speak STOMP");
    }

    @Test
    void failsTheMessageThatAnErrorNamesWithItsReasonAndTheOthersAsCutOff() throws Exception {
        // Given a broker that confirms nothing and then refuses the second message
        URI broker =
                PlayedBroker.that(
                        vertx,
                        (socket, frames) -> {
                            if (frames.startsWith("CONNECT")) {
                                connected(socket, "0,0");
                            }
                            if (frames.contains("receipt:2")) {
                                socket.write("ERROR\nreceipt-id:2\nmessage:full\n\nno room\n\0");
                            }
                        });
        try (StompUnderTest stomp = stomp(DEADLINE, Duration.ZERO)) {
            // When
            List<Outcome> outcomes =
                    Uni.join()
                            .all(
                                    stomp.sending(stomp.delivery(), queue(broker)),
                                    stomp.sending(stomp.delivery(), queue(broker)))
                            .andFailFast()
                            .await()
                            .atMost(DEADLINE);

            // Then
            assertThat(reason(outcomes.getFirst())).isEqualTo(Reason.CLOSED);
            assertThat(outcomes.getLast())
                    .isEqualTo(
                            new Outcome.Refused(
                                    0, "full\nno room", "The broker answered ERROR: full", null));
        }
    }

    @Test
    void hangsUpOnABrokerWhoseHeartHasStopped() throws Exception {
        // Given a broker that promises to beat ten times a second, and does not
        CompletableFuture<Void> hungUp = new CompletableFuture<>();
        URI broker =
                PlayedBroker.that(
                        vertx,
                        (socket, frames) -> {
                            if (frames.startsWith("CONNECT")) {
                                socket.closeHandler(gone -> hungUp.complete(null));
                                connected(socket, "100,0");
                            }
                        });
        try (StompUnderTest stomp = stomp(DEADLINE, Duration.ofMillis(100))) {
            // When
            Outcome outcome = stomp.send(queue(broker));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.CLOSED);
            assertThat(hungUp).succeedsWithin(DEADLINE);
        }
    }

    @Test
    void beatsAsOftenAsTheBrokerWantsIt() throws Exception {
        // Given
        CompletableFuture<Void> beat = new CompletableFuture<>();
        URI broker =
                PlayedBroker.that(
                        vertx,
                        (socket, frames) -> {
                            if (frames.startsWith("CONNECT")) {
                                connected(socket, "0,100");
                            } else if (frames.equals("\n")) {
                                beat.complete(null);
                            } else {
                                confirm(socket, frames);
                            }
                        });
        try (StompUnderTest stomp = stomp(DEADLINE, Duration.ofMillis(100))) {
            // When
            stomp.send(queue(broker));

            // Then
            assertThat(beat).succeedsWithin(DEADLINE);
        }
    }

    @Test
    void neverConnectsToAPrivateAddressThatIsNotAllowed() throws Exception {
        // Given
        CompletableFuture<Void> called = new CompletableFuture<>();
        URI broker = PlayedBroker.that(vertx, (socket, frame) -> called.complete(null));
        try (StompUnderTest stomp =
                new StompUnderTest(vertx, Network.guarded(vertx, DEADLINE), Duration.ZERO)) {
            // When
            Outcome outcome = stomp.send(queue(broker));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
            assertThat(called).isNotDone();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.job.transport.network.Wrappings#ofLoopback")
    void neverConnectsToAPrivateAddressThatAResolverWrapsUp(byte[] address) throws Exception {
        // Given
        CompletableFuture<Void> called = new CompletableFuture<>();
        int port = PlayedBroker.that(vertx, (socket, frame) -> called.complete(null)).getPort();
        Network network = Network.whereNamesLeadTo(address, vertx, DEADLINE);
        try (StompUnderTest stomp = new StompUnderTest(vertx, network, Duration.ZERO)) {
            // When
            Outcome outcome = stomp.send(queue(URI.create("stomp://wrapped.example:" + port)));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
            assertThat(called).isNotDone();
        }
    }

    @Test
    void tellsARefusedAddressFromAnUnknownNameToNobody() throws Exception {
        // Given a broker that can be reached beside one of each
        URI broker = PlayedBroker.that(vertx, (socket, frames) -> confirm(socket, frames));
        Network network = Network.open(vertx, DEADLINE);

        // Then
        for (String other : List.of("stomp://10.0.0.1", "stomp://no-such-host.invalid")) {
            try (StompUnderTest stomp = new StompUnderTest(vertx, network, Duration.ZERO)) {
                assertThat(stomp.send(StompUnderTest.queue(other, broker.toString())))
                        .isEqualTo(new Outcome.Delivered(0, ""));
            }
        }
    }

    @Test
    void givesAMessageTheHeadersOfTheContract() throws Exception {
        // Given
        CompletableFuture<String> sent = new CompletableFuture<>();
        URI broker =
                PlayedBroker.that(
                        vertx,
                        (socket, frames) -> {
                            if (frames.startsWith("SEND")) {
                                sent.complete(frames);
                            }
                            confirm(socket, frames);
                        });
        try (StompUnderTest stomp = stomp(DEADLINE, Duration.ZERO)) {
            Delivery delivery = stomp.delivery();

            // When
            stomp.send(delivery, queue(broker));

            // Then
            assertThat(sent.get())
                    .contains(
                            "\ndestination:orders\n",
                            "\npersistent:true\n",
                            "\ncontent-type:application/cloudevents+json;charset=utf-8\n",
                            "\nid:" + delivery.job() + "\n")
                    .doesNotContain("message-id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Virtual host 'localhost' access denied", "Bad CONNECT"})
    void logsInAtTheDefaultVirtualHostOfABrokerThatKnowsNoOther(String refusal) throws Exception {
        // Given a broker that takes the host of a login for a virtual host, as RabbitMQ does
        List<String> logins = new CopyOnWriteArrayList<>();
        URI broker =
                PlayedBroker.that(
                        vertx,
                        (socket, frames) -> {
                            if (frames.startsWith("CONNECT")) {
                                logins.add(frames);
                                if (!frames.contains("\nhost:/\n")) {
                                    socket.end(
                                            Buffer.buffer(
                                                    "ERROR\nmessage:Bad CONNECT\n\n"
                                                            + refusal
                                                            + "\n\0"));
                                    return;
                                }
                            }
                            confirm(socket, frames);
                        });
        try (StompUnderTest stomp = stomp(DEADLINE, Duration.ZERO)) {
            // Then
            assertThat(stomp.send(queue(broker))).isEqualTo(new Outcome.Delivered(0, ""));
            assertThat(stomp.send(stomp.deliveryOfVersion(2), queue(broker)))
                    .isEqualTo(new Outcome.Delivered(0, ""));
            assertThat(logins).hasSize(4);
        }
    }

    @Test
    void logsInOnceWhereTheBrokerRefusesTheUser() throws Exception {
        // Given
        List<String> logins = new CopyOnWriteArrayList<>();
        try (StompUnderTest stomp = stomp(DEADLINE, Duration.ZERO)) {
            URI broker =
                    PlayedBroker.that(
                            vertx,
                            (socket, frames) -> {
                                logins.add(frames);
                                socket.end(
                                        Buffer.buffer(
                                                "ERROR\nmessage:Bad CONNECT\n\nAccess refused for user 'u'\n\0"));
                            });

            // When
            Outcome outcome = stomp.send(queue(broker));

            // Then
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(logins).singleElement().asString().contains("\nhost:localhost\n");
        }
    }

    @Test
    void logsInAtTheVirtualHostOfTheConfigurationAndAtNoOther() throws Exception {
        // Given
        List<String> logins = new CopyOnWriteArrayList<>();
        URI broker =
                PlayedBroker.that(
                        vertx,
                        (socket, frames) -> {
                            logins.add(frames);
                            socket.end(Buffer.buffer("ERROR\nmessage:no such host\n\n\0"));
                        });
        try (StompUnderTest stomp = stomp(DEADLINE, Duration.ZERO)) {
            // When
            Outcome outcome = stomp.send(queueAt("shop", broker));

            // Then
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(logins).singleElement().asString().contains("\nhost:shop\n");
        }
    }

    private static void connected(NetSocket socket, String heartBeat) {
        socket.write("CONNECTED\nversion:1.2\nheart-beat:" + heartBeat + "\n\n\0");
    }

    private static void confirm(NetSocket socket, String frames) {
        if (frames.startsWith("CONNECT")) {
            connected(socket, "0,0");
        }
        Matcher receipts = RECEIPT.matcher(frames);
        while (receipts.find()) {
            socket.write("RECEIPT\nreceipt-id:" + receipts.group(1) + "\n\n\0\n");
        }
    }

    private Outcome send(Duration deadline, BiConsumer<NetSocket, String> behaviour)
            throws Exception {
        try (StompUnderTest stomp = stomp(deadline, Duration.ZERO)) {
            return stomp.send(queue(PlayedBroker.that(vertx, behaviour)));
        }
    }

    private StompUnderTest stomp(Duration deadline, Duration heartBeat) {
        return new StompUnderTest(vertx, Network.open(vertx, deadline), heartBeat);
    }

    private static Destination.Stomp queue(URI... addresses) {
        return queueAt("", addresses);
    }

    private static Destination.Stomp queueAt(String virtualHost, URI... addresses) {
        return new Destination.Stomp(
                "u",
                "p",
                "orders",
                Stream.of(addresses)
                        .map(address -> Address.read(address.toString()).found().orElseThrow())
                        .toList(),
                virtualHost);
    }

    private static Reason reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
        return ((Outcome.Unreachable) outcome).reason();
    }
}
