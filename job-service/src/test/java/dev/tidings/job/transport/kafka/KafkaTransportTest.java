package dev.tidings.job.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.job.directory.Integration;
import dev.tidings.job.testing.Certificate;
import dev.tidings.job.testing.KafkaBroker;
import dev.tidings.job.testing.KafkaReader;
import dev.tidings.job.transport.Deliveries;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Destination.GroupBy;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.Outcome.Reason;
import dev.tidings.job.transport.cloudevent.CloudEvents;
import dev.tidings.job.transport.network.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real broker. */
class KafkaTransportTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Outcome DELIVERED = new Outcome.Delivered(0, "");

    @TempDir static Path files;

    @SuppressWarnings("NullAway.Init") // by startBroker
    private static Certificate certificate;

    @SuppressWarnings("NullAway.Init") // by startBroker
    private static KafkaBroker broker;

    private final Vertx vertx = Vertx.vertx();
    private KafkaTransport transport = transport(DEADLINE);

    private record Settings(
            Duration keepAlive, int integrations, long bufferSize, int largestAnswer)
            implements KafkaConfig {}

    @BeforeAll
    static void startBroker() {
        certificate = Certificate.of(files, "dns:localhost");
        broker = KafkaBroker.start(files.resolve("kafka"), certificate);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void close() throws Exception {
        transport.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void sendsACloudEventUnderTheKeyOfItsResource() throws Exception {
        // Given
        Delivery delivery = delivery("o-1");

        // When
        Outcome outcome = send(delivery, plain(broker.address()));

        // Then
        assertThat(outcome).isEqualTo(DELIVERED);
        KafkaReader.Received received = receivedOf(delivery);
        assertThat(received.key()).isEqualTo("o-1");
        assertThat(received.contentType()).isEqualTo("application/cloudevents+json");
        assertThat(new ObjectMapper().readTree(received.body()).path("specversion").asText())
                .isEqualTo("1.0");
    }

    @Test
    void keepsTheMessagesOfAStoreInOrderIfThatIsTheKey() {
        // Given
        Delivery delivery = delivery("o-1");
        Destination.Kafka topic =
                new Destination.Kafka(
                        KafkaBroker.TOPIC,
                        List.of(broker.address()),
                        "PLAINTEXT",
                        "",
                        "",
                        "",
                        "",
                        GroupBy.STORE);

        // When
        send(delivery, topic);

        // Then
        assertThat(receivedOf(delivery).key()).isEqualTo(delivery.store().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256"})
    void logsIn(String mechanism) {
        assertThat(send(delivery("o-2"), sasl(mechanism, KafkaBroker.PASSWORD)))
                .isEqualTo(DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256"})
    void tellsThatALoginIsRefused(String mechanism) {
        // When
        Outcome outcome = send(delivery("o-3"), sasl(mechanism, "wr\"ong\\"));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.errorDetail())
                                        .startsWith("The broker refused the login: ")
                                        .doesNotContain("wr\"ong"));
    }

    @Test
    void trustsTheAuthorityOfTheConfiguration() {
        assertThat(send(delivery("o-4"), tls(certificate))).isEqualTo(DELIVERED);
    }

    @Test
    void trustsNoUnknownAuthority() {
        // When
        Outcome outcome = send(delivery("o-5"), tls(Certificate.of(files, "dns:unknown")));

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.TLS);
    }

    @Test
    void trustsNoCertificateOfAnotherHost() {
        // Given
        Destination.Kafka byNumber = tls(certificate, broker.tlsAddressByNumber());

        // When
        Outcome outcome = send(delivery("o-5"), byNumber);

        // Then
        assertThat(outcome.errorDetail()).startsWith("TLS: No ").contains("127.0.0.1");
        assertThat(reason(outcome)).isEqualTo(Reason.TLS);
    }

    @Test
    void tellsThatATopicDoesNotExist() {
        // Given
        transport = transport(SHORT);

        // When
        Outcome outcome =
                send(
                        delivery("o-6"),
                        new Destination.Kafka(
                                "no-such-topic",
                                List.of(broker.address()),
                                "PLAINTEXT",
                                "",
                                "",
                                "",
                                "",
                                GroupBy.RESOURCE));

        // Then
        assertThat(outcome.errorDetail()).startsWith("The topic does not exist: ");
    }

    @Test
    void givesUpOnAMessageThatIsTooLarge() {
        // When
        Outcome outcome = send(delivery("x".repeat(200_000)), plain(broker.address()));

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason())
                                        .isEqualTo("The message is larger than the topic takes"));
    }

    @Test
    void tellsThatNobodyListens() {
        // Given
        transport = transport(SHORT);

        // When
        Outcome outcome = send(delivery("o-7"), plain("localhost:1"));

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.CONNECT);
    }

    @Test
    void tellsThatAHostDoesNotExist() {
        assertThat(reason(send(delivery("o-8"), plain("no-such-host.invalid:9092"))))
                .isEqualTo(Reason.DNS);
    }

    @Test
    void neverConnectsToAPrivateAddressThatIsNotAllowed() {
        // Given
        transport = transport(Network.guarded(vertx, SHORT));

        // Then
        assertThat(reason(send(delivery("o-9"), plain(broker.address()))))
                .isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void neverConnectsToAPrivateAddressThatTheClusterNames() {
        // Given a broker that may be reached and says that it is somewhere else
        transport = transport(SHORT);

        // When
        Outcome outcome = send(delivery("o-10"), plain(broker.liarAddress()));

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @MethodSource("dev.tidings.job.transport.network.Wrappings#ofLoopback")
    void neverConnectsToAPrivateAddressThatAResolverWrapsUp(byte[] address) throws Exception {
        // Given
        AtomicInteger connections = new AtomicInteger();
        int port = listen(socket -> connections.incrementAndGet());
        transport = transport(Network.whereNamesLeadTo(address, vertx, SHORT));

        // When
        Outcome outcome = send(delivery("o-11"), plain("wrapped.example:" + port));

        // Then
        assertThat(reason(outcome)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
        assertThat(connections).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1:9092", "no-such-host.invalid:9092"})
    void tellsARefusedAddressFromAnUnknownNameToNobody(String other) {
        // Given a broker that can be reached beside one of each
        Destination.Kafka topic =
                new Destination.Kafka(
                        KafkaBroker.TOPIC,
                        List.of(other, broker.address()),
                        "PLAINTEXT",
                        "",
                        "",
                        "",
                        "",
                        GroupBy.RESOURCE);

        // Then
        assertThat(send(delivery("o-12"), topic)).isEqualTo(DELIVERED);
    }

    @Test
    void losesNothingWhenTheBrokerIsKilledAndStartedAgain() {
        // Given
        Integration integration = Deliveries.integration("kafka", Map.of());
        List<Delivery> deliveries =
                IntStream.range(0, 200).mapToObj(i -> delivery(integration, "r-" + i)).toList();
        Destination.Kafka topic = plain(broker.address());
        sendUntilAllAreDelivered(deliveries.subList(0, 100), topic);

        // When
        broker.kill();
        var underWay = sending(deliveries.subList(100, 200), topic).subscribeAsCompletionStage();
        broker.startAgain();
        assertThat(underWay).succeedsWithin(PATIENCE);
        sendUntilAllAreDelivered(deliveries.subList(100, 200), topic);

        // Then
        try (KafkaReader reader = broker.reader()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(reader.received())
                                    .extracting(KafkaReader.Received::key)
                                    .containsAll(keys(deliveries.size())));
        }
    }

    private static List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r-" + i).toList();
    }

    private KafkaTransport transport(Duration deadline) {
        return transport(Network.open(vertx, deadline));
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

    private static Delivery delivery(String resource) {
        return delivery(Deliveries.integration("kafka", Map.of()), resource);
    }

    private static Delivery delivery(Integration integration, String resource) {
        return Deliveries.of(
                integration,
                "order.created",
                "{\"data\":{\"type\":\"order\",\"id\":\"%s\"}}".formatted(resource));
    }

    private static Destination.Kafka plain(String address) {
        return new Destination.Kafka(
                KafkaBroker.TOPIC, List.of(address), "PLAINTEXT", "", "", "", "", GroupBy.RESOURCE);
    }

    private static Destination.Kafka sasl(String mechanism, String password) {
        return new Destination.Kafka(
                KafkaBroker.TOPIC,
                List.of(broker.saslAddress()),
                "SASL_PLAINTEXT",
                mechanism,
                KafkaBroker.USERNAME,
                password,
                "",
                GroupBy.RESOURCE);
    }

    private static Destination.Kafka tls(Certificate trusted) {
        return tls(trusted, broker.tlsAddress());
    }

    private static Destination.Kafka tls(Certificate trusted, String address) {
        try {
            return new Destination.Kafka(
                    KafkaBroker.TOPIC,
                    List.of(address),
                    "SSL",
                    "",
                    "",
                    "",
                    Files.readString(trusted.pem()),
                    GroupBy.RESOURCE);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Outcome send(Delivery delivery, Destination.Kafka topic) {
        return transport.send(delivery, topic).await().atMost(PATIENCE);
    }

    private void sendUntilAllAreDelivered(List<Delivery> deliveries, Destination.Kafka topic) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(sending(deliveries, topic).await().atMost(PATIENCE))
                                .containsOnly(DELIVERED));
    }

    private Uni<List<Outcome>> sending(List<Delivery> deliveries, Destination.Kafka topic) {
        return Uni.join()
                .all(deliveries.stream().map(each -> transport.send(each, topic)).toList())
                .andFailFast();
    }

    private static KafkaReader.Received receivedOf(Delivery delivery) {
        String job = delivery.job().toString();
        try (KafkaReader reader = broker.reader()) {
            return await().atMost(PATIENCE)
                    .until(
                            () ->
                                    reader.received().stream()
                                            .filter(message -> message.body().contains(job))
                                            .findFirst(),
                            found -> found.isPresent())
                    .orElseThrow();
        }
    }

    private int listen(Handler<NetSocket> behaviour) throws Exception {
        return vertx.createNetServer()
                .connectHandler(behaviour)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS)
                .actualPort();
    }

    private static Reason reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
        return ((Outcome.Unreachable) outcome).reason();
    }
}
