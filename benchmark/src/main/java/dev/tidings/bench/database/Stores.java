package dev.tidings.bench.database;

import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.stack.ApplicationKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/** Makes further stores the way operators do, by SQL in the gateway's database. */
public final class Stores {

    private static final String GATEWAY = "gateway";
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String CREATE =
            """
            with made as (
                insert into store (id, organization_id, name) values (?, ?, 'of a benchmark') returning id
            )
            insert into application_key (client_id, store_id, name, secret_sha256) select ?, id, 'benchmark', ? from made
            """;

    private Stores() {}

    /** A new store, with a key that may do everything. */
    public static ApplicationKey create(PostgresServer server) {
        ApplicationKey key =
                new ApplicationKey(
                        UUID.randomUUID(), secret(), UUID.randomUUID(), UUID.randomUUID());
        try (Connection connection = server.connect(GATEWAY);
                PreparedStatement statement = connection.prepareStatement(CREATE)) {
            statement.setObject(1, key.store());
            statement.setObject(2, key.organization());
            statement.setObject(3, key.clientId());
            statement.setBytes(4, digest(key.clientSecret()));
            statement.executeUpdate();
            return key;
        } catch (SQLException fault) {
            throw new DatabaseFault(fault);
        }
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
