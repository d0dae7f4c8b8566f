package dev.tidings.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A client of the /api/v3 API that shows this in its {@code Authorization} header. */
record ShippingClient(URI api, String authorization) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** With the key pair itself. */
    static ShippingClient basic(URI api, String clientId, String clientSecret) {
        byte[] pair = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        return new ShippingClient(api, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Answer get(String path) {
        return Answer.of(send("GET", path, BodyPublishers.noBody()));
    }

    Answer send(String method, String path, String json) {
        return Answer.of(send(method, path, BodyPublishers.ofString(json)));
    }

    /** Any request; a body without a length goes in chunks. */
    HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (body.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        return exchange(request.build());
    }

    /** The number of the integration of this name, which only one may have. */
    long number(String shopName) {
        for (JsonNode integration : get("/api/v3/integrations").expect(200).data()) {
            if (integration.path("shop_name").asText().equals(shopName)) {
                return integration.path("id").asLong();
            }
        }
        throw new AssertionError("no integration is called " + shopName);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            PublishedDocument.judged(Answer.of(response));
            return response;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
