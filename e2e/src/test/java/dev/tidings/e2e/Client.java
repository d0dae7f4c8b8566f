package dev.tidings.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A client of the /v2 API with one access token. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final URI api;
    private final String token;

    private Client(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /** A client with a token got for this key. */
    static Client of(URI api, String clientId, String clientSecret) {
        return granted(
                api,
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(clientId, clientSecret));
    }

    /** A client with an implicit token, which permits nothing. */
    static Client implicit(URI api, String clientId) {
        return granted(api, "grant_type=implicit&client_id=" + clientId);
    }

    static Client withToken(URI api, String token) {
        return new Client(api, token);
    }

    private static Client granted(URI api, String form) {
        return new Client(api, token(api, form).expect(200).body().path("access_token").asText());
    }

    /** The answer to a request for a token. */
    static Answer token(URI api, String form) {
        return exchange(
                HttpRequest.newBuilder(api.resolve("/oauth/access_token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    Answer get(String path) {
        return exchange(request(path).GET().build());
    }

    Answer post(String path, String json) {
        return send("POST", path, json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    Answer delete(String path) {
        return exchange(request(path).DELETE().build());
    }

    /** Registers an enabled webhook for these events and tells its id. */
    UUID webhook(URI receiver, String... events) {
        return integration(
                "webhook",
                "{\"url\": \"%s\", \"secret_key\": \"s3cret\"}".formatted(receiver),
                events);
    }

    /** Registers an enabled integration for these events and tells its id. */
    UUID integration(String type, String configuration, String... events) {
        Answer created =
                post(
                        "/v2/integrations",
                        """
                        {"data": {"type": "integration", "name": "e2e", "description": "of a test",
                          "enabled": true, "integration_type": "%s", "observes": ["%s"],
                          "configuration": %s}}
                        """
                                .formatted(type, String.join("\", \"", events), configuration));
        return UUID.fromString(created.expect(201).data().path("id").asText());
    }

    /** Sends one event and tells its id. */
    String event(String key, String payload) {
        return post(
                        "/v2/events",
                        "{\"data\": {\"type\": \"event\", \"key\": \"%s\", \"payload\": %s}}"
                                .formatted(key, payload))
                .expect(202)
                .data()
                .path("id")
                .asText();
    }

    /** Every log of an integration, oldest first, all pages. */
    List<JsonNode> logs(UUID integration) {
        return all("/v2/integrations/" + integration + "/logs");
    }

    /** Every log of a job, oldest first. */
    List<JsonNode> logs(UUID integration, String job) {
        return all("/v2/integrations/%s/jobs/%s/logs".formatted(integration, job));
    }

    /** Every job of an integration, oldest first, all pages. */
    List<JsonNode> jobs(UUID integration) {
        return all("/v2/integrations/" + integration + "/jobs");
    }

    /** The records a list says it has. */
    long total(String path) {
        return get(path).expect(200).body().path("results").path("total").asLong();
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> records = new ArrayList<>();
        @Nullable String next = path + "?page%5Blimit%5D=100";
        while (next != null) {
            Answer page = get(next).expect(200);
            StreamSupport.stream(page.data().spliterator(), false).forEach(records::add);
            next = page.body().path("links").path("next").textValue();
        }
        return records.reversed();
    }

    Answer send(String method, String path, String json) {
        return exchange(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer exchange(HttpRequest request) {
        try {
            return PublishedDocument.judged(Answer.of(HTTP.send(request, BodyHandlers.ofString())));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
