package dev.tidings.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.local.process.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Sends lists of events to {@code POST /v2/events}, and again while the API asks for patience. */
public final class EventSender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 60;
    private static final int TIMED_OUT = 408;
    private static final Set<Integer> BUSY = Set.of(TIMED_OUT, 429, 503, 504);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final URI api;
    private final String clientId;
    private final String clientSecret;
    private String token = "";

    public EventSender(URI api, String clientId, String clientSecret) {
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Returns when the events are accepted. They have ids of their own, so to send them again does
     * no harm.
     *
     * @throws CannotStart when the API does not take them
     */
    public void send(List<ObjectNode> events) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("data").addAll(events);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int status = post(body);
            if (status == 202) {
                return;
            }
            if (status == 401) {
                token = newToken();
            } else if (BUSY.contains(status)) {
                Thread.sleep(PAUSE);
            } else {
                throw new CannotStart("the API answered %d to events".formatted(status));
            }
        }
        throw new CannotStart("the API takes no events at the moment");
    }

    private int post(JsonNode body) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.resolve("/v2/events"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()));
        try {
            return exchange(request).statusCode();
        } catch (HttpTimeoutException late) {
            return TIMED_OUT;
        }
    }

    private String newToken() throws InterruptedException {
        try {
            return token(requestToken());
        } catch (HttpTimeoutException late) {
            return "";
        }
    }

    private HttpResponse<String> requestToken() throws HttpTimeoutException, InterruptedException {
        return exchange(
                HttpRequest.newBuilder(api.resolve("/oauth/access_token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                                                .formatted(clientId, clientSecret))));
    }

    private static String token(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new CannotStart("the API does not take the key of this stack");
        }
        try {
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException fault) {
            throw new CannotStart("the API gave no token", fault);
        }
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request)
            throws HttpTimeoutException, InterruptedException {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException fault) {
            throw new CannotStart("nobody answers at %s".formatted(api), fault);
        }
    }
}
