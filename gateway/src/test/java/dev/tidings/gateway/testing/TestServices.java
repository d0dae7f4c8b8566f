package dev.tidings.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** The services behind the edge: two that answer, and log-service, which is away. */
public final class TestServices implements QuarkusTestResourceLifecycleManager {

    private final FakeService integrationService = new FakeService();
    private final FakeService jobService = new FakeService();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "tidings.integration-service.url",
                integrationService.url(),
                "tidings.job-service.url",
                jobService.url(),
                "tidings.log-service.url",
                "http://localhost:" + unusedPort(),
                "tidings.gateway.answer-timeout",
                "1s",
                "tidings.gateway.max-body",
                "100K",
                "tidings.first-key.client-id",
                TestKey.CLIENT_ID,
                "tidings.first-key.client-secret",
                TestKey.CLIENT_SECRET,
                "tidings.first-key.store",
                TestKey.STORE,
                "tidings.first-key.organization",
                TestKey.ORGANIZATION);
    }

    @Override
    public void stop() {
        integrationService.stop();
        jobService.stop();
    }

    private static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
