package dev.tidings.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.TestKey;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class FirstKeyTest {

    private static final UUID CLIENT_ID = UUID.fromString(TestKey.CLIENT_ID);

    @Inject StoreRepository stores;
    @Inject ApplicationKeyRepository keys;
    @Inject Clock clock;

    @BeforeEach
    void startWithoutKeys() throws Throwable {
        run(() -> Panache.withTransaction(() -> keys.deleteAll().chain(stores::deleteAll)));
    }

    @AfterEach
    void putTheKeyOfTheTestsBack() throws Throwable {
        start(given(TestKey.CLIENT_SECRET));
    }

    @Test
    void isTheOneThatIsGiven() throws Throwable {
        start(given(TestKey.CLIENT_SECRET));

        StoredKey key = find(CLIENT_ID);
        assertThat(key.hasSecret(TestKey.CLIENT_SECRET)).isTrue();
        assertThat(key.storeId()).hasToString(TestKey.STORE);
        assertThat(key.organizationId()).hasToString(TestKey.ORGANIZATION);
    }

    @Test
    void takesANewSecretAtTheNextStart() throws Throwable {
        // Given
        start(given(TestKey.CLIENT_SECRET));

        // When
        String secret = NewKey.generate().clientSecret();
        start(given(secret));

        // Then
        assertThat(all()).hasSize(1);
        assertThat(find(CLIENT_ID).hasSecret(secret)).isTrue();
    }

    @Test
    void isGeneratedOnceWhenNoneIsGiven() throws Throwable {
        start(none());
        start(none());

        assertThat(all()).hasSize(1);
    }

    @Test
    void staysRevoked() throws Throwable {
        // Given
        start(given(TestKey.CLIENT_SECRET));
        run(() ->
                Panache.withTransaction(() ->
                        keys.update(
                                "revokedAt = ?1 where clientId = ?2", clock.instant(), CLIENT_ID)));

        // When
        start(given(TestKey.CLIENT_SECRET));

        // Then
        assertThat(run(() -> keys.findInForce(CLIENT_ID))).isNull();
        run(() -> Panache.withTransaction(keys::deleteAll));
    }

    private void start(FirstKeyConfig config) throws Throwable {
        new FirstKey(config, stores, keys, clock).ensure(new StartupEvent());
    }

    private StoredKey find(UUID clientId) throws Throwable {
        return Optional.ofNullable(run(() -> keys.findInForce(clientId))).orElseThrow();
    }

    private List<ApplicationKeyEntity> all() throws Throwable {
        return run(() -> Panache.withSession(keys::listAll));
    }

    private static <T> T run(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }

    private static FirstKeyConfig none() {
        return new Given(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static FirstKeyConfig given(String secret) {
        return new Given(
                Optional.of(CLIENT_ID),
                Optional.of(secret),
                Optional.of(UUID.fromString(TestKey.STORE)),
                Optional.of(UUID.fromString(TestKey.ORGANIZATION)));
    }

    private record Given(
            Optional<UUID> clientId,
            Optional<String> clientSecret,
            Optional<UUID> store,
            Optional<UUID> organization)
            implements FirstKeyConfig {}
}
