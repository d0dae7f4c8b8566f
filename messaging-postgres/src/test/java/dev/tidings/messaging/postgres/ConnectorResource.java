package dev.tidings.messaging.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the connector of a {@code @QuarkusTest} at a database of its own. */
public class ConnectorResource implements QuarkusTestResourceLifecycleManager {

    private static final String PREFIX = "mp.messaging.connector.tidings-postgres.";

    @Override
    public Map<String, String> start() {
        return Map.of(
                PREFIX + "host", "localhost",
                PREFIX + "port", String.valueOf(TestServer.get().getPort()),
                PREFIX + "database", TestServer.newDatabase(),
                PREFIX + "user", "postgres",
                PREFIX + "password", "postgres");
    }

    @Override
    public void stop() {}
}
