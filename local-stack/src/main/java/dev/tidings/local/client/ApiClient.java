package dev.tidings.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of the {@code /v2} API with one access token. Methods block; any thread may call. */
public final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final URI api;
    private final String token;

    private ApiClient(URI api, String token) {
        this.api = api;
        this.token = token;
    }

    /**
     * A client with a token got for this key.
     *
     * @throws ApiFault when there is no such API, or it does not know the key
     */
    public static ApiClient of(URI api, String clientId, String clientSecret) {
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s"
                        .formatted(clientId, clientSecret);
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve("/oauth/access_token"))
                        .timeout(ANSWER_WITHIN)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return new ApiClient(api, send(request).path("access_token").asText());
    }

    /** The answer's body, if its status is one of success. */
    public JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    public JsonNode post(String path, JsonNode body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    public void delete(String path) {
        send(request(path).DELETE().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new ApiFault(
                        "%s answered %d: %s".formatted(request.uri(), answer.statusCode(), body),
                        answer.statusCode());
            }
            return body;
        } catch (IOException fault) {
            throw new ApiFault("no answer from " + request.uri(), fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ApiFault("interrupted while waiting for " + request.uri(), interrupted);
        }
    }
}
