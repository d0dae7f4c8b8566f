package dev.tidings.job.transport.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tidings.job.transport.Outcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueSenderTest {

    private static final Outcome DELIVERED = new Outcome.Delivered(200, "");

    private record Call(List<QueuedMessage> batch, Promise<Void> answer) {}

    private final Vertx vertx = Vertx.vertx();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final QueueSender sender = new QueueSender(this::call, vertx);

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void sendsTenMessagesAtMostTogether() {
        // When
        addTogether(messages(23, 100));

        // Then
        awaitCalls(10, 10, 3);
    }

    @Test
    void sendsNoMoreBytesTogetherThanSqsTakes() {
        // When
        addTogether(messages(5, 100_000));

        // Then
        awaitCalls(2, 2, 1);
    }

    @Test
    void keepsToItsCallsAtOnceAndGoesOnWhenOneEnds() {
        // Given
        addTogether(messages(10 * QueueSender.CALLS_AT_ONCE + 7, 100));
        await().until(() -> calls.size() == QueueSender.CALLS_AT_ONCE);

        // When
        calls.getFirst().answer().complete();

        // Then
        await().until(() -> calls.size() == QueueSender.CALLS_AT_ONCE + 1);
        assertThat(calls.getLast().batch()).hasSize(7);
    }

    @Test
    void sendsNothingWhoseDeadlineHasPassed() {
        // Given
        addTogether(messages(10 * QueueSender.CALLS_AT_ONCE, 100));
        await().until(() -> calls.size() == QueueSender.CALLS_AT_ONCE);
        List<QueuedMessage> late = messages(2, 100);
        late.forEach(sender::add);

        // When
        late.getFirst().outcome().complete(DELIVERED);
        calls.getFirst().answer().complete();

        // Then
        await().until(() -> calls.size() == QueueSender.CALLS_AT_ONCE + 1);
        assertThat(calls.getLast().batch()).containsExactly(late.getLast());
    }

    private Future<Void> call(List<QueuedMessage> batch) {
        Call call = new Call(batch, Promise.promise());
        calls.add(call);
        return call.answer().future();
    }

    private void addTogether(List<QueuedMessage> messages) {
        vertx.runOnContext(now -> messages.forEach(sender::add));
    }

    private void awaitCalls(Integer... sizes) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(calls)
                                .extracting(call -> call.batch().size())
                                .containsExactly(sizes));
    }

    private static List<QueuedMessage> messages(int count, int bytes) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new QueuedMessage(
                                new SqsMessage(
                                        UUID.randomUUID(), "x".repeat(bytes), null, Map.of())))
                .toList();
    }
}
