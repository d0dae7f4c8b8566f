package dev.tidings.job.transport.sqs;

import dev.tidings.job.transport.Destination.AwsSqs;
import dev.tidings.job.transport.Outcome;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Calls SQS and gives each message of a call its own outcome. */
@ApplicationScoped
class SqsCalls {

    private final SqsAsyncClient client;
    private final SqsAnswers answers;

    SqsCalls(SqsAsyncClient client, SqsAnswers answers) {
        this.client = client;
        this.answers = answers;
    }

    /** Sends these; completes when each has an outcome, and the call, if it still goes on, ends. */
    Future<?> send(AwsSqs queue, List<QueuedMessage> batch) {
        CompletableFuture<?> call =
                batch.size() == 1 ? sendOne(queue, batch.getFirst()) : sendAll(queue, batch);
        List<Future<Outcome>> outcomes =
                batch.stream().map(message -> message.outcome().future()).toList();
        return Future.join(outcomes).onComplete(all -> call.cancel(false));
    }

    private CompletableFuture<?> sendOne(AwsSqs queue, QueuedMessage queued) {
        var call = begin(() -> client.sendMessage(SqsRequests.one(queue, queued.message())));
        call.whenComplete((answer, fault) ->
                queued.outcome()
                        .tryComplete(fault == null ? answers.taken(answer) : answers.fault(fault)));
        return call;
    }

    private CompletableFuture<?> sendAll(AwsSqs queue, List<QueuedMessage> batch) {
        var call = begin(() -> client.sendMessageBatch(SqsRequests.all(queue, batch)));
        call.whenComplete((answer, fault) -> {
            if (fault == null) {
                answered(batch, answer);
            } else {
                failed(queue, batch, fault);
            }
        });
        return call;
    }

    private void answered(List<QueuedMessage> batch, SendMessageBatchResponse answer) {
        Map<String, Outcome> outcomes = answers.entries(answer);
        batch.forEach(queued ->
                queued.outcome()
                        .tryComplete(
                                outcomes.getOrDefault(
                                        SqsRequests.entryId(queued), SqsAnswers.NOT_MENTIONED)));
    }

    /** One message that SQS does not take can be the fault of the whole batch. */
    private void failed(AwsSqs queue, List<QueuedMessage> batch, Throwable fault) {
        if (answers.mayConcernOneMessage(fault)) {
            batch.forEach(queued -> sendOne(queue, queued));
        } else {
            batch.forEach(queued -> queued.outcome().tryComplete(answers.fault(fault)));
        }
    }

    /** The client throws what it finds wrong before it begins. */
    private static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }
}
