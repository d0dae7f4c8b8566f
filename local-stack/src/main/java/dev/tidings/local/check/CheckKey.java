package dev.tidings.local.check;

import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.process.CannotStart;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/**
 * An application key of a store that nobody else uses, for as long as a check takes. It is made in
 * the gateway's database, as an operator makes keys.
 */
record CheckKey(PostgresServer postgres, UUID clientId, String clientSecret)
        implements AutoCloseable {

    private static final String GATEWAY = "gateway";
    private static final String STORE_NAME = "Self-check";
    private static final UUID STORE =
            UUID.nameUUIDFromBytes("tidings self-check".getBytes(StandardCharsets.UTF_8));
    private static final int SECRET_BYTES = 32;

    static CheckKey create(PostgresServer postgres) {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        CheckKey key =
                new CheckKey(
                        postgres,
                        UUID.randomUUID(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        key.keep();
        return key;
    }

    @Override
    public void close() {
        execute("delete from application_key where client_id = ?", clientId);
    }

    private void keep() {
        execute(
                "insert into store (id, organization_id, name) values (?, ?, ?) on conflict do nothing",
                STORE,
                STORE,
                STORE_NAME);
        execute(
                """
                insert into application_key (client_id, store_id, name, secret_sha256)
                values (?, ?, ?, sha256(convert_to(?, 'UTF8')))
                """,
                clientId,
                STORE,
                STORE_NAME,
                clientSecret);
    }

    private void execute(String sql, Object... parameters) {
        try (Connection connection = postgres.connect(GATEWAY);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException fault) {
            throw new CannotStart("no key for the self-check: " + fault.getMessage(), fault);
        }
    }

    /** Does not name the secret. */
    @Override
    public String toString() {
        return "CheckKey[client_id=" + clientId + "]";
    }
}
