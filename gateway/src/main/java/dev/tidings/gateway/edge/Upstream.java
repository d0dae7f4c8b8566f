package dev.tidings.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/**
 * A service as the proxy sees it.
 *
 * @param answerTimeout how long it may take for the head of an answer once it has the request
 */
record Upstream(
        Service service, HttpClient client, RequestOptions address, Duration answerTimeout) {

    /** A request on a connection of its own, or a failure with {@link ServiceFault.NotReached}. */
    Future<HttpClientRequest> connect() {
        return client.request(address)
                .recover(fault -> Future.failedFuture(new ServiceFault.NotReached(fault)));
    }

    /** Starts the clock for the answer to a request that has been sent in full. */
    void awaitAnswer(HttpClientRequest request) {
        if (!request.response().isComplete()) {
            request.idleTimeout(answerTimeout.toMillis());
        }
    }
}
