package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.http.HttpConnections;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * The HTTP under the AWS client. The client's own would connect to wherever the URL of a queue
 * leads, and that URL is the customer's.
 */
final class VettedHttpClient implements SdkAsyncHttpClient {

    private final HttpConnections connections;

    VettedHttpClient(HttpConnections connections) {
        this.connections = connections;
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        return new SqsExchange(request).over(connections);
    }

    @Override
    public String clientName() {
        return "Tidings";
    }

    @Override
    public void close() {
        // the connections are shared, and not this client's
    }
}
