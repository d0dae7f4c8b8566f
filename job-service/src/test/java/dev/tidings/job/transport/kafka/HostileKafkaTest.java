package dev.tidings.job.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.job.testing.Peer;
import dev.tidings.job.transport.Deliveries;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Destination.GroupBy;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Outcome.Reason;
import dev.tidings.job.transport.cloudevent.CloudEvents;
import dev.tidings.job.transport.network.Network;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broker does that is none, or that means harm: it harms its own integration. */
class HostileKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] HTTP =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Vertx vertx = Vertx.vertx();
    private final KafkaTransport transport = transport(Network.open(vertx, Duration.ofSeconds(8)));

    private record Settings(
            Duration keepAlive, int integrations, long bufferSize, int largestAnswer)
            implements KafkaConfig {}

    @AfterEach
    void close() throws Exception {
        transport.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAINTEXT", "SASL_PLAINTEXT"})
    void reservesNothingForWhatAnotherProtocolSeemsToAnnounce(String protocol) throws Exception {
        try (Peer http = Peer.answering(HTTP)) {
            // When
            Outcome outcome = send(http, protocol);

            // Then
            assertThat(outcome)
                    .isEqualTo(
                            new Outcome.Unreachable(
                                    Reason.CLOSED,
                                    "Connection: the other side does not speak Kafka, or answers"
                                            + " more than 1048576 bytes: 1213486160"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSL", "SASL_SSL"})
    void tellsThatAnotherProtocolIsNoTls(String protocol) throws Exception {
        try (Peer http = Peer.answering(HTTP)) {
            assertThat(send(http, protocol))
                    .isInstanceOfSatisfying(
                            Outcome.Unreachable.class,
                            none -> assertThat(none.reason()).isEqualTo(Reason.TLS));
        }
    }

    @Test
    void hangsUpOnABrokerThatAnswersWithoutBeingAsked() throws Exception {
        // Given
        try (Peer flood = Peer.flooding(new byte[0], frame(PlayedKafka.versions(7)))) {
            // When
            send(flood, "PLAINTEXT");

            // Then
            await().atMost(PATIENCE).until(() -> flood.ended() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "100001", "99999999999", "0000000000000000100001"})
    void doesNotComputeAsManyIterationsAsABrokerLikes(String iterations) throws Exception {
        try (Peer broker = PlayedKafka.askingFor(iterations)) {
            assertThat(send(broker, "SASL_PLAINTEXT").errorDetail())
                    .startsWith("The broker refused the login: ")
                    .contains("the broker asks for more than 100000 iterations");
        }
    }

    private static byte[] frame(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length);
        out.write(content);
        return bytes.toByteArray();
    }

    private Outcome send(Peer broker, String protocol) {
        return transport
                .send(
                        Deliveries.of(
                                Deliveries.integration("kafka", Map.of()),
                                "order.created",
                                "{\"data\":{\"type\":\"order\",\"id\":\"o-1\"}}"),
                        new Destination.Kafka(
                                "orders",
                                List.of("127.0.0.1:" + broker.port()),
                                protocol,
                                protocol.startsWith("SASL") ? "SCRAM-SHA-256" : "",
                                "user",
                                "password",
                                "",
                                GroupBy.RESOURCE))
                .await()
                .atMost(PATIENCE);
    }

    private KafkaTransport transport(Network network) {
        return new KafkaTransport(
                vertx,
                network.resolver(),
                network.trust(),
                new CloudEvents(network.config()),
                network.deadline(),
                network.config(),
                new Settings(Duration.ofMinutes(1), 10, 8_388_608, 1_048_576),
                Clock.systemUTC());
    }
}
