package dev.tidings.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tidings.local.client.ApiClient;
import dev.tidings.local.client.ApiFault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends lists of events to {@code POST /v2/events}, and again while the API asks for patience. */
public final class EventSender {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 60;

    private final URI api;
    private final String clientId;
    private final String clientSecret;

    /** With a token that may run out; {@code null} when one has to be got. */
    private @Nullable ApiClient client;

    public EventSender(URI api, String clientId, String clientSecret) {
        this.api = api;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Returns when the events are accepted. They have ids of their own, so to send them again does
     * no harm.
     *
     * @throws ApiFault when the API does not take them
     */
    public void send(List<ObjectNode> events) throws InterruptedException {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("data").addAll(events);
        for (int tries = 1; !isAccepted(body, tries); tries++) {
            Thread.sleep(PAUSE);
        }
    }

    private boolean isAccepted(JsonNode body, int tries) {
        try {
            client().post("/v2/events", body);
            return true;
        } catch (ApiFault fault) {
            if (tries == MOST_TRIES || !mayPass(fault)) {
                throw fault;
            }
            return false;
        }
    }

    private ApiClient client() {
        ApiClient current = client == null ? ApiClient.of(api, clientId, clientSecret) : client;
        client = current;
        return current;
    }

    /** A token that was good once has run out; a key that gets none stays as bad as it is. */
    private boolean mayPass(ApiFault fault) {
        if (fault.isUnauthorized() && client != null) {
            client = null;
            return true;
        }
        return fault.mayPass();
    }
}
