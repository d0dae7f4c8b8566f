package dev.tidings.job.transport.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.job.testing.ArtemisBroker;
import dev.tidings.job.testing.ArtemisConsumer;
import dev.tidings.job.testing.Certificate;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Outcome.Reason;
import dev.tidings.job.transport.network.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real Artemis broker. */
class StompTransportTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration HEART_BEAT = Duration.ofSeconds(1);
    private static final Outcome DELIVERED = new Outcome.Delivered(0, "");

    @TempDir static Path files;

    @SuppressWarnings("NullAway.Init") // by startBroker
    private static Certificate certificate;

    @SuppressWarnings("NullAway.Init") // by startBroker
    private static ArtemisBroker broker;

    private final Vertx vertx = Vertx.vertx();
    private final StompUnderTest stomp =
            new StompUnderTest(
                    vertx, Network.trusting(vertx, DEADLINE, certificate.pem()), HEART_BEAT);

    @BeforeAll
    static void startBroker() {
        certificate = Certificate.of(files, "dns:localhost");
        broker = ArtemisBroker.start(files.resolve("broker"), certificate);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void close() throws Exception {
        stomp.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void sendsADurableCloudEvent() throws Exception {
        // Given
        Delivery delivery = stomp.delivery();

        // When
        Outcome outcome = stomp.send(delivery, StompUnderTest.queue(broker.address()));

        // Then
        assertThat(outcome).isEqualTo(DELIVERED);
        ArtemisConsumer.Received received = received(1).getFirst();
        assertThat(received.durable()).isTrue();
        assertThat(received.headers())
                .containsEntry("_AMQ_CONTENT_TYPE", "application/cloudevents+json;charset=utf-8")
                .containsEntry("id", delivery.job().toString())
                .doesNotContainKey("message-id");
        assertThat(new ObjectMapper().readTree(received.body()).path("id").asText())
                .isEqualTo(delivery.job().toString());
    }

    @Test
    void sendsOverTls() {
        // When
        Outcome outcome = stomp.send(StompUnderTest.queue(broker.tlsAddress()));

        // Then
        assertThat(outcome).isEqualTo(DELIVERED);
        received(1);
    }

    @Test
    void trustsNoCertificateOfAnotherHost() throws Exception {
        // Given a broker with a certificate that is trusted, but for another name
        Certificate other = Certificate.of(files, "dns:broker.example.com");
        try (ArtemisBroker impostor = ArtemisBroker.start(files.resolve("impostor"), other);
                StompUnderTest trusting =
                        new StompUnderTest(
                                vertx,
                                Network.trusting(vertx, DEADLINE, other.pem()),
                                HEART_BEAT)) {
            // When
            Outcome outcome = trusting.send(StompUnderTest.queue(impostor.tlsAddress()));

            // Then
            assertThat(outcome.errorDetail()).startsWith("TLS: No ").contains("localhost");
            assertThat(reason(outcome)).isEqualTo(Reason.TLS);
        }
    }

    @Test
    void trustsNoUnknownAuthority() {
        // Given
        try (StompUnderTest distrusting =
                new StompUnderTest(vertx, Network.open(vertx, DEADLINE), HEART_BEAT)) {
            // When
            Outcome outcome = distrusting.send(StompUnderTest.queue(broker.tlsAddress()));

            // Then
            assertThat(reason(outcome)).isEqualTo(Reason.TLS);
        }
    }

    @Test
    void tellsThatALoginIsRefused() {
        // When
        Outcome outcome =
                stomp.send(
                        StompUnderTest.destination("wrong", ArtemisBroker.QUEUE, broker.address()));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.errorDetail())
                                    .startsWith(broker.address() + ": the broker refused the login")
                                    .doesNotContain("wrong");
                            assertThat(refused.body()).contains("password is invalid");
                        });
    }

    @Test
    void tellsWhatAnErrorFrameSays() {
        // When
        Outcome outcome =
                stomp.send(
                        StompUnderTest.destination(
                                ArtemisBroker.PASSWORD, "forbidden", broker.address()));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.errorDetail())
                                        .startsWith("The broker answered ERROR: ")
                                        .contains("forbidden"));
    }

    @Test
    void deliversAgainAfterAnErrorFrame() {
        // Given
        stomp.send(
                StompUnderTest.destination(ArtemisBroker.PASSWORD, "forbidden", broker.address()));

        // When
        Outcome outcome = stomp.send(StompUnderTest.queue(broker.address()));

        // Then
        assertThat(outcome).isEqualTo(DELIVERED);
        received(1);
    }

    @Test
    void goesOnToTheNextAddressWhenOneIsDown() {
        // When
        Outcome outcome = stomp.send(StompUnderTest.queue("stomp://localhost:1", broker.address()));

        // Then
        assertThat(outcome).isEqualTo(DELIVERED);
        received(1);
    }

    @Test
    void tellsOfEachAddressWhyItIsNoGood() {
        // When
        Outcome outcome =
                stomp.send(
                        StompUnderTest.queue(
                                "stomp://no-such-host.invalid", "stomp://localhost:1"));

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.CONNECT);
        assertThat(outcome.errorDetail())
                .startsWith(
                        "stomp://no-such-host.invalid:61613: DNS: the host name could not be"
                                + " resolved, or its address is not allowed; stomp://localhost:1:"
                                + " Connect: ");
    }

    @Test
    void sharesAFewConnectionsAmongManyMessages() {
        // Given
        Destination.Stomp queue = StompUnderTest.queue(broker.address());
        int before = broker.connections();

        // When
        List<Outcome> outcomes =
                Uni.join()
                        .all(
                                IntStream.range(0, 500)
                                        .mapToObj(i -> stomp.sending(stomp.delivery(), queue))
                                        .toList())
                        .andFailFast()
                        .await()
                        .atMost(DEADLINE);

        // Then
        assertThat(outcomes).hasSize(500).containsOnly(DELIVERED);
        assertThat(broker.connections() - before).isBetween(1, 2);
        assertThat(received(500))
                .extracting(ArtemisConsumer.Received::body)
                .doesNotHaveDuplicates();
    }

    @Test
    void logsInAgainForANewVersion() {
        // Given
        stomp.send(StompUnderTest.queue(broker.address()));

        // When
        Outcome outcome =
                stomp.send(
                        stomp.deliveryOfVersion(2),
                        StompUnderTest.destination(
                                "changed", ArtemisBroker.QUEUE, broker.address()));

        // Then
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        await().atMost(DEADLINE).until(() -> broker.connections() == 0);
        received(1);
    }

    @Test
    void deliversAgainWhenABrokerThatWasStoppedIsBack() {
        // Given
        Destination.Stomp queue = StompUnderTest.queue(broker.address());
        stomp.send(queue);
        broker.stop();
        Outcome away = stomp.send(queue);

        // When
        broker.startAgain();
        Outcome back = stomp.send(queue);

        // Then
        assertThat(reason(away)).isEqualTo(Reason.CONNECT);
        assertThat(back).isEqualTo(DELIVERED);
        received(2);
    }

    private static List<ArtemisConsumer.Received> received(int count) {
        try (ArtemisConsumer consumer = broker.consumer()) {
            List<ArtemisConsumer.Received> received = consumer.drain();
            assertThat(received).hasSize(count);
            return received;
        }
    }

    private static Reason reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
        return ((Outcome.Unreachable) outcome).reason();
    }
}
