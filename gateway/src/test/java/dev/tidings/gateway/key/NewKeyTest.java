package dev.tidings.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.gateway.testing.TestKey;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewKeyTest {

    private static final String CLIENT_ID = "tidings.first-key.client-id";
    private static final String CLIENT_SECRET = "tidings.first-key.client-secret";

    @Test
    void isWhatTheConfigurationSays() {
        // Given
        FirstKeyConfig config =
                config(
                        Map.of(
                                CLIENT_ID,
                                TestKey.CLIENT_ID,
                                CLIENT_SECRET,
                                TestKey.CLIENT_SECRET,
                                "tidings.first-key.store",
                                TestKey.STORE,
                                "tidings.first-key.organization",
                                TestKey.ORGANIZATION));

        // When
        NewKey key = NewKey.from(config).orElseThrow();

        // Then
        assertThat(key)
                .isEqualTo(
                        new NewKey(
                                UUID.fromString(TestKey.CLIENT_ID),
                                TestKey.CLIENT_SECRET,
                                UUID.fromString(TestKey.STORE),
                                UUID.fromString(TestKey.ORGANIZATION)));
    }

    @Test
    void belongsToTheSameStoreAtEachStartWhenNoneIsGiven() {
        FirstKeyConfig config =
                config(Map.of(CLIENT_ID, TestKey.CLIENT_ID, CLIENT_SECRET, TestKey.CLIENT_SECRET));

        assertThat(NewKey.from(config)).isPresent().isEqualTo(NewKey.from(config));
    }

    @Test
    void isNotThereWhenNothingIsConfigured() {
        assertThat(NewKey.from(config(Map.of()))).isEmpty();
    }

    @Test
    void refusesHalfAPair() {
        assertThatThrownBy(() -> NewKey.from(config(Map.of(CLIENT_ID, TestKey.CLIENT_ID))))
                .hasMessageContaining("both client-id and client-secret");
    }

    @Test
    void refusesASecretThatCanBeGuessed() {
        FirstKeyConfig config =
                config(Map.of(CLIENT_ID, TestKey.CLIENT_ID, CLIENT_SECRET, "hunter2"));

        assertThatThrownBy(() -> NewKey.from(config))
                .hasMessageContaining("at least 32 characters")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void hasASecretOf256BitsWhenGenerated() {
        NewKey key = NewKey.generate();

        assertThat(Base64.getUrlDecoder().decode(key.clientSecret())).hasSize(32);
        assertThat(key.clientSecret()).isNotEqualTo(NewKey.generate().clientSecret());
        assertThat(key.toString()).doesNotContain(key.clientSecret());
    }

    private static FirstKeyConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(FirstKeyConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(FirstKeyConfig.class);
    }
}
