package dev.tidings.log.exception;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.directory.IntegrationNumber;
import dev.tidings.log.fingerprint.Fingerprint;
import dev.tidings.log.testing.ShippingApi;
import java.time.Instant;

/** Logs for the repository, all of one cause. */
final class Reports {

    private static final Fingerprint CAUSE =
            Fingerprint.of("SSLError", "POST", "https://example.com/orders/1", 495L);

    private Reports() {}

    static NewExceptionLog at(ShippingApi api, Instant createdAt) {
        return new NewExceptionLog(
                new StoreId(api.store()),
                new IntegrationNumber(api.integration()),
                Instant.now(),
                Position.wantedAt(createdAt),
                "{\"base_url\":\"b\"}",
                false,
                CAUSE,
                "");
    }
}
