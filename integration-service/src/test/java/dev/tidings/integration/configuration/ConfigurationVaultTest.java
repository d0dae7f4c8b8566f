package dev.tidings.integration.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.secret.MasterKeys;
import dev.tidings.kit.secret.SecretCipher;
import dev.tidings.kit.testing.TestSecrets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationVaultTest {

    private static final UUID INTEGRATION = UUID.randomUUID();

    private final ConfigurationVault vault =
            new ConfigurationVault(new SecretCipher(MasterKeys.parse(TestSecrets.MASTER_KEYS)));

    static List<Configuration> configurations() {
        return List.of(
                new Webhook("http://example.com", null),
                new Webhook("http://example.com", "squirrel"),
                new AwsSqs("https://sqs.example.com", "id-squirrel", "key-squirrel", "eu", "store"),
                new Stomp("user", "squirrel", "/queue/q", List.of("stomp://a", "stomp://b"), null),
                new Kafka("orders", List.of("b:9092"), "PLAINTEXT", null, null, null, null, null),
                new Kafka(
                        "orders",
                        List.of("b:9092"),
                        "SASL_SSL",
                        "PLAIN",
                        "user",
                        "squirrel",
                        null,
                        "store"));
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void opensWhatItSealed(Configuration configuration) {
        // When
        Map<String, Object> sealed = vault.seal(INTEGRATION, configuration);
        // Then
        assertThat(vault.open(INTEGRATION, configuration.type(), sealed)).isEqualTo(configuration);
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void sealsEverySecretAndNothingElse(Configuration configuration) {
        // When
        Map<String, Object> sealed = vault.seal(INTEGRATION, configuration);
        // Then
        assertThat(sealed.toString()).doesNotContain("squirrel");
        assertThat(sealed).doesNotContainValue(null);
        if (sealed.containsKey("url")) {
            assertThat(sealed.get("url").toString()).startsWith("http");
        }
    }

    @Test
    void opensNothingForAnotherIntegration() {
        // Given
        Webhook webhook = new Webhook("http://example.com", "squirrel");
        Map<String, Object> sealed = vault.seal(INTEGRATION, webhook);
        // Then
        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), IntegrationType.WEBHOOK, sealed))
                .isInstanceOf(IllegalStateException.class);
    }
}
