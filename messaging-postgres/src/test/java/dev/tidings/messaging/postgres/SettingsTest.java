package dev.tidings.messaging.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.SslMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void hasDefaultsForAllButThePayloadType() {
        // Given
        Config config = config("channel-name", "orders", "payload-type", "a.B");
        // When
        IncomingSettings settings = IncomingSettings.from(config);
        // Then
        assertThat(settings)
                .isEqualTo(
                        new IncomingSettings(
                                "orders",
                                new QueueName("orders"),
                                "a.B",
                                100,
                                16 * 1024 * 1024,
                                Duration.ofSeconds(1),
                                new RetryPolicy(20, Duration.ofSeconds(1), Duration.ofMinutes(1))));
        assertThat(OutgoingSettings.from(config))
                .isEqualTo(
                        new OutgoingSettings(
                                "orders",
                                new QueueName("orders"),
                                500,
                                16 * 1024 * 1024,
                                1_024,
                                Duration.ofSeconds(2)));
        assertThat(ConnectionSettings.from(config))
                .isEqualTo(
                        new ConnectionSettings(
                                "localhost",
                                5432,
                                "channels",
                                "postgres",
                                "",
                                SslMode.DISABLE,
                                Optional.empty(),
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(10)));
    }

    @Test
    void takesTheQueuesNameFromTheChannelsOfCompetingConsumers() {
        assertThat(QueueName.from(config("channel-name", "orders$2")).value()).isEqualTo("orders");
        assertThat(QueueName.from(config("channel-name", "in", "channel", "a-b")).table())
                .isEqualTo("queue_a_b");
    }

    @Test
    void refusesNamesThatCannotStandInAStatement() {
        assertThatThrownBy(() -> QueueName.from(config("channel-name", "Orders; drop")))
                .hasMessageContaining("[a-z0-9-]");
        assertThatThrownBy(() -> new QueueName("x".repeat(41)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheAttributeThatIsMissingOrOutOfBounds() {
        assertThatThrownBy(() -> IncomingSettings.from(config("channel-name", "orders")))
                .hasMessageContaining("payload-type");
        assertThatThrownBy(() ->
                        IncomingSettings.from(
                                config(
                                        "channel-name", "orders",
                                        "payload-type", "a.B",
                                        "batch-size", "0")))
                .hasMessageContaining("batch-size");
        assertThatThrownBy(() ->
                        OutgoingSettings.from(
                                config("channel-name", "orders", "send-timeout", "PT0S")))
                .hasMessageContaining("send-timeout");
        assertThatThrownBy(() -> ConnectionSettings.from(config("port", "0")))
                .hasMessageContaining("port");
        assertThatThrownBy(() -> ConnectionSettings.from(config("ssl-mode", "verify-full")))
                .hasMessageContaining("ssl-root-certificate");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(ConnectionSettings.from(config("password", "secret")).toString())
                .isEqualTo("localhost:5432/channels");
    }

    private static Config config(String... attributes) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        return QueueFixture.config(map);
    }
}
