package dev.tidings.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tidings.kit.problem.CommonProblem.TooManyRequests;
import dev.tidings.kit.problem.Dialect;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Map<String, String> OF_THE_CONTRACT =
            Map.of(
                    "tidings.rate-limits.v3.reads-per-minute", "1000",
                    "tidings.rate-limits.v3.writes-per-minute", "100",
                    "tidings.rate-limits.v3.writes-per-second", "15");

    private long now;
    private final RateLimits limits = limits(OF_THE_CONTRACT);

    @Test
    void refusesASixteenthWriteWithinASecond() {
        // Given
        write("a", 15);

        // When
        TooManyRequests refusal = refusedWrite("a");

        // Then
        assertThat(refusal).hasMessageContaining("Rate limit exceeded: 15 per second");
        assertThat(refusal.retryAfter())
                .hasValueSatisfying(
                        delay -> assertThat(delay).isLessThanOrEqualTo(Duration.ofMillis(67)));
    }

    @Test
    void refusesWritesOverAHundredAMinuteHoweverTheyAreSpread() {
        // Given
        for (int second = 0; second < 7; second++) {
            write("a", second < 6 ? 15 : 10);
            pass(Duration.ofMillis(1_000));
        }

        // When those that came back in these seven seconds are used up too
        write("a", 11);

        // Then
        assertThat(refusedWrite("a")).hasMessageContaining("Rate limit exceeded: 100 per minute");
    }

    @Test
    void allowsAThousandReadsAMinute() {
        // Given
        for (int i = 0; i < 1_000; i++) {
            count(limits, "a", Dialect.SHIPPING, HttpMethod.GET);
        }

        // When
        TooManyRequests refusal =
                catchThrowableOfType(
                        TooManyRequests.class,
                        () -> count(limits, "a", Dialect.SHIPPING, HttpMethod.HEAD));

        // Then
        assertThat(refusal).hasMessageContaining("Rate limit exceeded: 1000 per minute");
        assertThatCode(() -> write("a", 1)).doesNotThrowAnyException();
    }

    @Test
    void takesNoTokenForARefusedRequest() {
        // Given
        write("a", 15);
        refusedWrite("a");
        refusedWrite("a");

        // When
        pass(Duration.ofSeconds(1));

        // Then
        assertThatCode(() -> write("a", 15)).doesNotThrowAnyException();
    }

    @Test
    void countsEachKeyByItself() {
        // Given
        write("a", 15);

        // Then
        assertThatCode(() -> write("b", 15)).doesNotThrowAnyException();
    }

    @Test
    void leavesTheOtherDialectAloneUnlessTold() {
        // Given
        RateLimits told = limits(Map.of("tidings.rate-limits.v2.writes-per-minute", "1"));

        // When
        for (int i = 0; i < 10_000; i++) {
            count(limits, "a", Dialect.COMMERCE, HttpMethod.POST);
        }
        count(told, "a", Dialect.COMMERCE, HttpMethod.POST);

        // Then
        assertThat(
                        catchThrowableOfType(
                                TooManyRequests.class,
                                () -> count(told, "a", Dialect.COMMERCE, HttpMethod.POST)))
                .hasMessageContaining("Rate limit exceeded: 1 per minute");
        assertThatCode(() -> count(told, "a", Dialect.SHIPPING, HttpMethod.POST))
                .doesNotThrowAnyException();
    }

    private void write(String client, int times) {
        for (int i = 0; i < times; i++) {
            count(limits, client, Dialect.SHIPPING, HttpMethod.POST);
        }
    }

    private static void count(
            RateLimits limits, String client, Dialect dialect, HttpMethod method) {
        limits.count(client, dialect, method).await().indefinitely();
    }

    private TooManyRequests refusedWrite(String client) {
        return catchThrowableOfType(TooManyRequests.class, () -> write(client, 1));
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private RateLimits limits(Map<String, String> settings) {
        RateLimitsConfig config =
                new SmallRyeConfigBuilder()
                        .withMapping(RateLimitsConfig.class)
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build()
                        .getConfigMapping(RateLimitsConfig.class);
        return new RateLimits(config, new LocalBuckets(() -> now));
    }
}
