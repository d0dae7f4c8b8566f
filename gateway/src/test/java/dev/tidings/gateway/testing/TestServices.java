package dev.tidings.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/** The services behind the edge: two that answer, and log-service, which is away. */
public final class TestServices implements QuarkusTestResourceLifecycleManager {

    private final FakeService integrationService = new FakeService();
    private final FakeService jobService = new FakeService();

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.putAll(addresses("integration-service", integrationService.url()));
        config.putAll(addresses("job-service", jobService.url()));
        config.putAll(addresses("log-service", "http://localhost:" + unusedPort()));
        config.put("tidings.gateway.answer-timeout", "1s");
        config.put("tidings.gateway.max-body", "100K");
        config.put("tidings.first-key.client-id", TestKey.CLIENT_ID);
        config.put("tidings.first-key.client-secret", TestKey.CLIENT_SECRET);
        config.put("tidings.first-key.store", TestKey.STORE);
        config.put("tidings.first-key.organization", TestKey.ORGANIZATION);
        return config;
    }

    @Override
    public void stop() {
        integrationService.stop();
        jobService.stop();
    }

    private static Map<String, String> addresses(String service, String url) {
        return Map.of(
                "tidings." + service + ".url", url, "tidings." + service + ".management-url", url);
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
