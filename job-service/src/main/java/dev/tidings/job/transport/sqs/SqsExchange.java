package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.network.HttpConnections;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;

/** One request of the AWS client and its answer, which is small or no answer of SQS. */
final class SqsExchange {

    private static final int LARGEST_ANSWER = 65_536;

    private final AsyncExecuteRequest execution;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Buffer answer = Buffer.buffer();

    SqsExchange(AsyncExecuteRequest execution) {
        this.execution = execution;
    }

    /** Completes when the client has the answer; to cancel it is to hang up. */
    CompletableFuture<Void> over(HttpConnections connections) {
        content()
                .compose(body ->
                        connections
                                .open(store(), options(execution.request()))
                                .onSuccess(request -> send(request, body)))
                .onFailure(this::failed);
        return done;
    }

    private UUID store() {
        return Objects.requireNonNull(
                execution.httpExecutionAttributes().getAttribute(StoreOfRequest.STORE));
    }

    private Future<Buffer> content() {
        return Future.fromCompletionStage(
                Multi.createFrom()
                        .publisher(
                                FlowAdapters.toFlowPublisher(execution.requestContentPublisher()))
                        .collect()
                        .in(Buffer::buffer, SqsExchange::append)
                        .subscribeAsCompletionStage());
    }

    private static void append(Buffer buffer, ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        buffer.appendBytes(bytes);
    }

    private static RequestOptions options(SdkHttpRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        request.forEachHeader(headers::add);
        String query = request.encodedQueryParameters().map(text -> "?" + text).orElse("");
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method().name()))
                .setHost(request.host())
                .setPort(request.port())
                .setSsl("https".equalsIgnoreCase(request.protocol()))
                .setURI(request.encodedPath() + query)
                .setHeaders(headers);
    }

    private void send(HttpClientRequest request, Buffer body) {
        done.whenComplete((nothing, hungUp) -> {
            if (hungUp != null) {
                request.reset();
            }
        });
        if (!done.isDone()) {
            request.send(body).onSuccess(this::read).onFailure(this::failed);
        }
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::failed);
        response.endHandler(end -> answered(response));
        response.handler(part -> {
            answer.appendBuffer(part);
            if (answer.length() > LARGEST_ANSWER) {
                failed(new IOException("the answer is too long for one of SQS"));
            }
        });
    }

    private void answered(HttpClientResponse response) {
        if (!done.isDone()) {
            execution.responseHandler().onHeaders(head(response));
            execution.responseHandler().onStream(body());
            done.complete(null);
        }
    }

    private static SdkHttpResponse head(HttpClientResponse response) {
        SdkHttpFullResponse.Builder head =
                SdkHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .statusText(response.statusMessage());
        response.headers().forEach(head::appendHeader);
        return head.build();
    }

    private Publisher<ByteBuffer> body() {
        return FlowAdapters.toPublisher(
                Multi.createFrom().item(ByteBuffer.wrap(answer.getBytes())));
    }

    private void failed(Throwable fault) {
        if (done.completeExceptionally(fault)) {
            execution.responseHandler().onError(fault);
        }
    }
}
