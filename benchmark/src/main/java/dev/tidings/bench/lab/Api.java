package dev.tidings.bench.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.bench.wire.Json;
import dev.tidings.local.stack.ApplicationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The /v2 API, as the one who sets up a trial uses it. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(30);
    private static final int FIRST_FAULT = 300;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final ApplicationKey key;
    private String token = "";
    private Instant tokenSince = Instant.EPOCH;

    Api(URI url, ApplicationKey key) {
        this.url = url;
        this.key = key;
    }

    /** Where events are posted. */
    URI events() {
        return url.resolve("/v2/events");
    }

    /** An address of the API. */
    URI address(String path) {
        return url.resolve(path);
    }

    /** One that is good for another half of an hour. */
    String token() {
        if (tokenSince.plus(TOKEN_IS_FRESH).isBefore(Instant.now())) {
            token = newToken();
            tokenSince = Instant.now();
        }
        return token;
    }

    UUID createWebhook(String name, String event, URI receiver) {
        String body =
                """
                {"data": {"type": "integration", "name": "%s", "enabled": true,
                  "integration_type": "webhook", "observes": ["%s"],
                  "configuration": {"url": "%s", "secret_key": "s3cret"}}}
                """
                        .formatted(name, event, receiver);
        JsonNode created =
                exchange(request("/v2/integrations").POST(BodyPublishers.ofString(body)));
        return UUID.fromString(created.at("/data/id").asText());
    }

    void deleteWebhook(UUID id) {
        exchange(request("/v2/integrations/" + id).DELETE());
    }

    /** How many attempts of the store are in the log. */
    long logged() {
        return exchange(request("/v2/integrations/logs?page%5Blimit%5D=1").GET())
                .at("/results/total")
                .asLong();
    }

    @Override
    public void close() {
        http.close();
    }

    private String newToken() {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(key.clientId(), key.clientSecret());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve("/oauth/access_token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        return exchange(request).path("access_token").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    private JsonNode exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= FIRST_FAULT) {
                throw new IllegalStateException(answer + ": " + new String(answer.body()));
            }
            return Json.read(answer.body(), JsonNode.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
