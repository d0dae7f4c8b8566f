package dev.tidings.log.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The services that own integrations and jobs, as far as log-service asks them. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    public static final Neighbour INTEGRATION_SERVICE = new Neighbour();
    public static final Neighbour JOB_SERVICE = new Neighbour();

    private static final AtomicLong NUMBERS = new AtomicLong(100);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "tidings.integration-service.url", INTEGRATION_SERVICE.url(),
                "tidings.job-service.url", JOB_SERVICE.url());
    }

    @Override
    public void stop() {
        INTEGRATION_SERVICE.stop();
        JOB_SERVICE.stop();
    }

    /** A new integration of this store. */
    public static UUID integration(UUID store) {
        UUID id = UUID.randomUUID();
        INTEGRATION_SERVICE.answers(
                "/internal/stores/%s/integrations/%s".formatted(store, id),
                """
                {"id":"%s","store":"%s","version":1,"enabled":true,"integrationType":"webhook",
                 "name":"ERP","description":"","configuration":{"url":"https://example.com","secret_key":"hush"}}
                """
                        .formatted(id, store));
        return id;
    }

    /** A new integration of this store, named by a number. */
    public static long number(UUID store) {
        long number = NUMBERS.incrementAndGet();
        INTEGRATION_SERVICE.answers(
                "/internal/stores/%s/integrations/numbers/%d".formatted(store, number),
                "{\"type\":\"integration\",\"id\":\"%s\"}".formatted(UUID.randomUUID()));
        return number;
    }

    /** A new job of this integration. */
    public static UUID job(UUID store, UUID integration) {
        UUID id = UUID.randomUUID();
        JOB_SERVICE.answers(
                "/internal/stores/%s/jobs/%s".formatted(store, id),
                """
                {"id":"%s","integration":"%s"}
                """
                        .formatted(id, integration));
        return id;
    }
}
