package dev.tidings.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.kit.problem.CommonProblem.TooManyRequests;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressLimitsTest {

    private static final SocketAddress ONE = SocketAddress.inetSocketAddress(1, "192.0.2.1");
    private static final SocketAddress OTHER = SocketAddress.inetSocketAddress(1, "192.0.2.2");

    private long now;
    private final AddressLimits limits =
            limits(
                    Map.of(
                            "tidings.rate-limits.refusals-per-minute", "2",
                            "tidings.rate-limits.tokens-per-minute", "1"));

    @Test
    void answersRefusalsOverTheLimitOfTheirAddressWithAnother() {
        // Given
        CommonProblem.NotFound refusal = new CommonProblem.NotFound();

        // Then
        assertThat(limits.refused(ONE, refusal)).isSameAs(refusal);
        assertThat(limits.refusedTooOften(ONE)).isEmpty();
        assertThat(limits.refused(ONE, refusal)).isSameAs(refusal);
        assertThat(limits.refused(ONE, refusal)).isInstanceOf(TooManyRequests.class);
        assertThat(limits.refusedTooOften(ONE).flatMap(TooManyRequests::retryAfter))
                .contains(Duration.ofSeconds(30));
        assertThat(limits.refused(OTHER, refusal)).isSameAs(refusal);
        assertThat(limits.refusedTooOften(OTHER)).isEmpty();
    }

    @Test
    void countsOnlyWhatIsTheClientsFault() {
        // When
        for (int i = 0; i < 5; i++) {
            limits.refused(ONE, new CommonProblem.Unavailable("away"));
            limits.refused(ONE, new CommonProblem.TooManyRequests("busy", Duration.ZERO));
            limits.refused(ONE, new IllegalStateException());
        }

        // Then
        assertThat(limits.refusedTooOften(ONE)).isEmpty();
    }

    @Test
    void forgivesWithTime() {
        // Given
        for (int i = 0; i < 3; i++) {
            limits.refused(ONE, new CommonProblem.NotFound());
        }

        // When
        now += Duration.ofSeconds(30).toNanos();

        // Then
        assertThat(limits.refusedTooOften(ONE)).isEmpty();
    }

    @Test
    void countsWhoAsksForTokens() {
        limits.askedForToken(ONE);
        limits.askedForToken(OTHER);

        assertThatThrownBy(() -> limits.askedForToken(ONE)).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void countsNothingWithoutLimits() {
        AddressLimits none =
                limits(
                        Map.of(
                                "tidings.rate-limits.refusals-per-minute", "0",
                                "tidings.rate-limits.tokens-per-minute", "0"));

        for (int i = 0; i < 5_000; i++) {
            none.askedForToken(ONE);
            none.refused(ONE, new CommonProblem.NotFound());
        }

        assertThat(none.refusedTooOften(ONE)).isEmpty();
    }

    private AddressLimits limits(Map<String, String> settings) {
        RateLimitsConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(RateLimitsConfig.class)
                        .withSources(new PropertiesConfigSource(settings, "test", 1))
                        .build()
                        .getConfigMapping(RateLimitsConfig.class);
        return new AddressLimits(config, () -> now);
    }
}
