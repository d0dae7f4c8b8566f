package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.http.Header;
import dev.tidings.job.transport.http.HttpAnswer;
import dev.tidings.job.transport.http.HttpAnswer.End;
import dev.tidings.job.transport.http.HttpCall;
import dev.tidings.job.transport.http.HttpConnections;
import dev.tidings.job.transport.http.HttpRequest;
import dev.tidings.job.transport.http.Origin;
import io.smallrye.mutiny.Multi;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;

/** One request of the AWS client and its answer, which is small or no answer of SQS. */
final class SqsExchange {

    private static final int LARGEST_ANSWER = 65_536;

    private final AsyncExecuteRequest execution;
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    SqsExchange(AsyncExecuteRequest execution) {
        this.execution = execution;
    }

    /** Completes when the client has the answer; to cancel it is to hang up. */
    CompletableFuture<Void> over(HttpConnections connections) {
        content().onSuccess(body -> send(connections, body)).onFailure(this::failed);
        return done;
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

    private void send(HttpConnections connections, Buffer body) {
        if (done.isDone()) {
            return;
        }
        SqsEndpoint endpoint =
                Objects.requireNonNull(
                        execution.httpExecutionAttributes().getAttribute(SqsEndpoint.ATTRIBUTE));
        HttpCall call =
                connections.send(
                        endpoint.store(),
                        request(execution.request(), endpoint.origin(), body),
                        LARGEST_ANSWER);
        done.whenComplete((nothing, hungUp) -> {
            if (hungUp != null) {
                call.hangUp();
            }
        });
        call.answer().onSuccess(this::answered).onFailure(this::failed);
    }

    private static HttpRequest request(SdkHttpRequest request, Origin origin, Buffer body) {
        List<Header> headers = new ArrayList<>();
        request.forEachHeader((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                values.forEach(value -> headers.add(new Header(name, value)));
            }
        });
        String query = request.encodedQueryParameters().map(text -> "?" + text).orElse("");
        return new HttpRequest(
                request.method().name(), origin, request.encodedPath() + query, headers, body);
    }

    private void answered(HttpAnswer answer) {
        switch (answer.end()) {
            case End.Complete complete -> hand(answer);
            case End.Capped capped ->
                    failed(new IOException("the answer is too long for one of SQS"));
            case End.Cut(String why) -> failed(new IOException("the answer is incomplete: " + why));
        }
    }

    private void hand(HttpAnswer answer) {
        if (!done.isDone()) {
            execution.responseHandler().onHeaders(head(answer));
            execution
                    .responseHandler()
                    .onStream(
                            FlowAdapters.toPublisher(
                                    Multi.createFrom()
                                            .item(ByteBuffer.wrap(answer.body().getBytes()))));
            done.complete(null);
        }
    }

    private static SdkHttpResponse head(HttpAnswer answer) {
        SdkHttpFullResponse.Builder head = SdkHttpResponse.builder().statusCode(answer.status());
        answer.headers().forEach(header -> head.appendHeader(header.name(), header.value()));
        return head.build();
    }

    private void failed(Throwable fault) {
        if (done.completeExceptionally(fault)) {
            execution.responseHandler().onError(fault);
        }
    }
}
