package dev.tidings.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.gateway.testing.GatewayTest;
import dev.tidings.gateway.testing.TestKey;
import dev.tidings.kit.identity.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@GatewayTest
class ApplicationKeysTest {

    private static final String SECRET = "c29tZSBvdGhlciBzZWNyZXQgb2YgMjU2IGJpdHM=";

    @Inject Pool pool;
    @Inject ApplicationKeys keys;

    private final UUID clientId = UUID.randomUUID();

    @Test
    void knowsAKeyThatWasAddedBySql() throws Throwable {
        // Given
        add("name", "'ERP'");

        // When
        ApplicationKey key = authenticate(SECRET).orElseThrow();

        // Then
        assertThat(key.clientId()).isEqualTo(clientId);
        assertThat(key.store()).hasToString(TestKey.STORE);
        assertThat(key.scopes()).isEqualTo(EnumSet.allOf(Scope.class));
    }

    @Test
    void givesAKeyNoMoreThanItsScopes() throws Throwable {
        add("scopes", "'events:write'");

        assertThat(authenticate(SECRET))
                .map(ApplicationKey::scopes)
                .contains(Set.of(Scope.EVENTS_WRITE));
    }

    @Test
    void refusesAWrongSecret() throws Throwable {
        add("name", "'ERP'");

        assertThat(authenticate("wrong")).isEmpty();
    }

    @Test
    void refusesARevokedKey() throws Throwable {
        add("revoked_at", "now()");

        assertThat(authenticate(SECRET)).isEmpty();
    }

    @Test
    void refusesAClientIdThatIsNone() throws Throwable {
        assertThat(VertxContextSupport.subscribeAndAwait(() -> keys.named("nobody"))).isEmpty();
    }

    private Optional<ApplicationKey> authenticate(String secret) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> keys.authenticate(clientId.toString(), secret));
    }

    private void add(String column, String value) throws Throwable {
        String sql =
                """
                insert into application_key (client_id, store_id, secret_sha256, %s)
                values ($1, $2, sha256(convert_to($3, 'UTF8')), %s)
                """
                        .formatted(column, value);
        VertxContextSupport.subscribeAndAwait(() ->
                pool.preparedQuery(sql)
                        .execute(Tuple.of(clientId, UUID.fromString(TestKey.STORE), SECRET)));
    }
}
