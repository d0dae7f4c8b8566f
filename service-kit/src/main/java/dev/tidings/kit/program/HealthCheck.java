package dev.tidings.kit.program;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Whether the service with a management port of this machine says that it is ready. */
record HealthCheck(int port) {

    /** Where the images say the management port of their service. */
    private static final String PORT = "QUARKUS_MANAGEMENT_PORT";

    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();

    static HealthCheck ofThisContainer() {
        return new HealthCheck(Integer.parseInt(System.getenv(PORT)));
    }

    boolean passes() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
            HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException away) {
            return false;
        }
    }
}
