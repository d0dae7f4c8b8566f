package dev.tidings.gateway.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class KeyRenewalTest {

    private static final Duration TWO_MONTHS = Duration.ofDays(60);

    @Inject KeyRenewal renewal;
    @Inject SigningKeyRepository repository;
    @Inject KeyPairs pairs;
    @Inject Clock clock;

    @BeforeEach
    void startWithoutKeys() throws Throwable {
        run(() -> Panache.withTransaction(repository::deleteAll));
    }

    @Test
    void makesOneKeyForSeveralGatewaysThatStartAtOnce() throws Exception {
        try (ExecutorService gateways = Executors.newFixedThreadPool(3)) {
            // When
            List<Future<String>> kids =
                    Stream.generate(() -> gateways.submit(start())).limit(3).toList();

            // Then
            String kid = kids.getFirst().get();
            assertThat(kids).allSatisfy(other -> assertThat(other.get()).isEqualTo(kid));
        }
    }

    @Test
    void announcesASuccessorOfAnOldKey() throws Throwable {
        // Given
        SigningKey old = kept(clock.instant().minus(TWO_MONTHS));

        // When
        List<SigningKey> keys = run(renewal::renewed);

        // Then
        assertThat(keys).hasSize(2).startsWith(old);
        assertThat(keys.getLast().signsFrom()).isAfter(clock.instant());
    }

    @Test
    void deletesAKeyWhoseTokensHaveEnded() throws Throwable {
        // Given
        kept(clock.instant().minus(TWO_MONTHS));
        SigningKey current = kept(clock.instant().minus(Duration.ofDays(1)));

        // When
        List<SigningKey> keys = run(renewal::renewed);

        // Then
        assertThat(keys).containsExactly(current);
    }

    private Callable<String> start() {
        return () -> {
            try {
                return run(renewal::renewed).getFirst().kid();
            } catch (Throwable fault) {
                throw new IllegalStateException(fault);
            }
        };
    }

    private SigningKey kept(Instant signsFrom) throws Throwable {
        SigningKey key = pairs.generate(signsFrom);
        run(() -> Panache.withTransaction(() -> repository.persist(pairs.seal(key, signsFrom))));
        return key;
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
