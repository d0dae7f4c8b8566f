package dev.tidings.job.transport.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tidings.job.testing.RabbitBroker;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.network.Network;
import dev.tidings.kit.address.Address;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against RabbitMQ, which reads the standard otherwise than Artemis. */
class RabbitMqTest {

    @TempDir static Path files;

    @SuppressWarnings("NullAway.Init") // by startBroker
    private static RabbitBroker broker;

    private final Vertx vertx = Vertx.vertx();
    private final StompUnderTest stomp =
            new StompUnderTest(
                    vertx, Network.open(vertx, Duration.ofSeconds(30)), Duration.ofSeconds(10));

    @BeforeAll
    static void startBroker() throws Exception {
        assumeTrue(
                RabbitBroker.isInstalled() || System.getenv("CI") != null,
                "RabbitMQ is not installed, so nothing was delivered to it");
        assertThat(RabbitBroker.isInstalled()).as("RabbitMQ is installed").isTrue();
        broker = RabbitBroker.start(files);
    }

    @AfterAll
    static void stopBroker() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    @AfterEach
    void close() throws Exception {
        stomp.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void delivers(String virtualHost) throws Exception {
        // Given
        Delivery delivery = stomp.delivery();

        // When
        Outcome outcome = stomp.send(delivery, queue(RabbitBroker.PASSWORD, virtualHost));

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Delivered(0, ""));
        assertThat(broker.receive())
                .contains(
                        "\nid:" + delivery.job() + "\n",
                        "\ncontent-type:application/cloudevents+json;charset=utf-8\n",
                        "\npersistent:true\n");
    }

    @Test
    void tellsThatTheUserIsRefused() {
        assertThat(stomp.send(queue("wrong", "")).body()).contains("Access refused for user");
    }

    @Test
    void tellsThatThereIsNoSuchVirtualHost() {
        assertThat(stomp.send(queue(RabbitBroker.PASSWORD, "shop")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.body())
                                        .contains("Virtual host 'shop' access denied"));
    }

    private static Destination.Stomp queue(String password, String virtualHost) {
        return new Destination.Stomp(
                RabbitBroker.USER,
                password,
                RabbitBroker.QUEUE,
                List.of(Address.read(broker.address()).found().orElseThrow()),
                virtualHost);
    }
}
