package dev.tidings.job.transport.webhook;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination.Webhook;
import dev.tidings.job.transport.Outcome;
import dev.tidings.job.transport.http.AnswerText;
import dev.tidings.job.transport.http.Header;
import dev.tidings.job.transport.http.HttpAnswer;
import dev.tidings.job.transport.http.HttpAnswer.End;
import dev.tidings.job.transport.http.HttpConnections;
import dev.tidings.job.transport.http.HttpRequest;
import dev.tidings.job.transport.http.Origin;
import dev.tidings.job.transport.network.Faults;
import dev.tidings.job.transport.network.RetryAfter;
import dev.tidings.kit.address.Address;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests to receivers, and what their answers mean. */
final class WebhookExchange {

    private static final String USER_AGENT = "Tidings";
    private static final String NOT_SUCCESS =
            "Received a status code outside of 2xx range - treating webhook as a fail";
    private static final int GONE = 410;

    private final HttpConnections connections;
    private final int responseCap;
    private final Clock clock;

    WebhookExchange(HttpConnections connections, int responseCap, Clock clock) {
        this.connections = connections;
        this.responseCap = responseCap;
        this.clock = clock;
    }

    /** Makes the attempt; the future always succeeds, within the deadline. */
    Future<Outcome> post(Webhook webhook, Delivery delivery) {
        return connections
                .send(delivery.store(), request(webhook, delivery), responseCap)
                .answer()
                .map(this::judge)
                .otherwise(Faults::outcome);
    }

    private static HttpRequest request(Webhook webhook, Delivery delivery) {
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Content-Type", "application/json"));
        headers.add(new Header("User-Agent", USER_AGENT));
        headers.add(new Header("X-MOLTIN-INTEGRATION-TRIGGER", delivery.eventType()));
        if (!webhook.secretKey().isEmpty()) {
            headers.add(new Header("X-MOLTIN-SECRET-KEY", webhook.secretKey()));
        }
        Address to = webhook.to();
        return new HttpRequest(
                "POST",
                Origin.of(to),
                to.target().startsWith("/") ? to.target() : "/" + to.target(),
                headers,
                Buffer.buffer(WebhookBody.of(delivery, webhook)));
    }

    /**
     * A receiver that has said 2xx has the delivery, whatever becomes of the rest of its answer.
     */
    private Outcome judge(HttpAnswer answer) {
        int status = answer.status();
        String body = AnswerText.of(answer, responseCap);
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered(status, body, badEnd(answer));
        }
        String detail =
                badEnd(answer).isEmpty() ? NOT_SUCCESS : NOT_SUCCESS + "; " + badEnd(answer);
        return status == GONE
                ? new Outcome.Rejected(status, body, detail, "The receiver answered 410 Gone")
                : new Outcome.Refused(status, body, detail, retryAfter(answer));
    }

    private @Nullable Duration retryAfter(HttpAnswer answer) {
        return RetryAfter.parse(answer.header("Retry-After").orElse(null), clock.instant());
    }

    private static String badEnd(HttpAnswer answer) {
        return switch (answer.end()) {
            case End.Complete complete -> "";
            case End.Capped capped -> "";
            case End.Cut(String why) -> "The answer is incomplete: " + why;
        };
    }
}
