package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ConnectorResource.class)
class PostgresConnectorTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    @Channel("orders-out")
    MutinyEmitter<Order> orders;

    @Inject OrderHandler handler;
    @Inject HealthCenter health;
    @Inject MeterRegistry registry;

    @BeforeEach
    void forget() {
        handler.handled().clear();
    }

    @Test
    void carriesConcurrentSendsToTheHandlerOnce() {
        // Given
        List<Uni<Void>> sends =
                IntStream.range(0, 500).mapToObj(n -> orders.send(Order.of(n))).toList();
        // When
        Uni.join().all(sends).andFailFast().await().atMost(SOON);
        // Then
        await().atMost(SOON).until(() -> handler.handled().size() >= 500);
        assertThat(handler.handled().stream().map(Order::number).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
        assertThat(handler.onDuplicatedContext()).containsExactly(true);
    }

    @Test
    void parksPoisonAndDeliversItsNeighbours() {
        // Given
        List<Uni<Void>> sends =
                IntStream.range(0, 50)
                        .mapToObj(n ->
                                orders.send(
                                        n == 25 ? new Order(n, OrderHandler.POISON) : Order.of(n)))
                        .toList();
        // When
        Uni.join().all(sends).andFailFast().await().atMost(SOON);
        // Then
        await().atMost(SOON).until(() -> handler.handled().size() >= 49);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(registry.counter("channel.parked", "channel", "orders").count())
                                .isEqualTo(1));
        assertThat(handler.handled()).hasSize(49);
    }

    @Test
    void isReadyWithItsDatabase() {
        // Given
        await().atMost(SOON).until(() -> health.getReadiness().isOk());
        // When
        HealthReport readiness = health.getReadiness();
        // Then
        assertThat(readiness.getChannels())
                .extracting(HealthReport.ChannelInfo::getChannel)
                .contains("orders-in$1", "orders-in$2", "orders-out");
        assertThat(health.getLiveness().isOk()).isTrue();
    }
}
