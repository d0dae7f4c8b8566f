package dev.tidings.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service whether it is ready to serve. */
final class Readiness implements AutoCloseable {

    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Whether the service at the address answers that it is ready. */
    boolean of(URI service) {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
