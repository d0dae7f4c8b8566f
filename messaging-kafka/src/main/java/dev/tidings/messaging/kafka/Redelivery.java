package dev.tidings.messaging.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One polled batch on its way through the handler. What fails comes again after a wait, in ever
 * smaller chunks, and only a message that fails alone time and again, while others of its channel
 * go through, is parked among the dead letters: when nothing goes through, it is not the message.
 * The batch is acknowledged when each of its messages is handled or parked.
 */
final class Redelivery {

    private static final Logger LOG = Logger.getLogger(Redelivery.class);
    private static final int SUSPICIONS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final KafkaRecordBatch<?, byte[]> batch;
    private final ChannelSettings settings;
    private final ChannelWatch watch;
    private final Clock clock;
    private final Queue<Chunk> waiting = new ArrayDeque<>();
    private final List<Parked> parked = new ArrayList<>();
    private CompletableFuture<Void> handled = CompletableFuture.completedFuture(null);
    private long successesSeen;

    // Read by the meters.
    private volatile int failing;
    private volatile boolean onlyFails;

    private record Parked(KafkaRecord<?, byte[]> record, Throwable reason) {}

    Redelivery(
            KafkaRecordBatch<?, byte[]> batch,
            PayloadReader reader,
            ChannelSettings settings,
            ChannelWatch watch,
            Clock clock) {
        this.batch = batch;
        this.settings = settings;
        this.watch = watch;
        this.clock = clock;
        List<Element> readable = new ArrayList<>();
        for (KafkaRecord<?, byte[]> record : batch.getRecords()) {
            switch (reader.read(record, settings.payloadType())) {
                case PayloadReader.Reading.Readable(Element element) -> readable.add(element);
                case PayloadReader.Reading.Unreadable(var unread, Exception fault) ->
                        parked.add(new Parked(unread, fault));
            }
        }
        waiting.addAll(Chunk.of(readable, settings.batchSize(), settings.maxBatchBytes()));
    }

    /**
     * What the handler gets, one message at a time: the next when the one before is settled. Ends
     * before its time when all that is left has failed alone, and {@code aside} takes it: others
     * are let past it, if only to see whether these go through.
     *
     * @param aside goes on with this batch, if it has room for it
     */
    Multi<Message<?>> messages(Predicate<Redelivery> aside) {
        return stream(() -> isStuck() && aside.test(this) ? nothing() : next());
    }

    /** The rest of what was stepped aside with. */
    Multi<Message<?>> rest() {
        return stream(this::next);
    }

    private Multi<Message<?>> stream(Supplier<Uni<Optional<Message<?>>>> following) {
        return Multi.createBy()
                .repeating()
                .uni(() -> settled().chain(following::get))
                .whilst(Optional::isPresent)
                .onItem()
                .transformToMultiAndConcatenate(next -> Multi.createFrom().optional(next));
    }

    /** How many records are acknowledged together when the last of them is settled. */
    int size() {
        return batch.getRecords().size();
    }

    /** When the first of its records was appended. */
    Instant oldest() {
        return batch.getRecords().stream()
                .map(record -> record.getTimestamp())
                .min(Instant::compareTo)
                .orElseGet(clock::instant);
    }

    private Uni<Void> settled() {
        return Uni.createFrom().completionStage(() -> handled);
    }

    private Uni<Optional<Message<?>>> next() {
        count();
        return waiting.isEmpty() ? finish() : handOut(waiting.remove());
    }

    private static Uni<Optional<Message<?>>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }

    private boolean isStuck() {
        return !waiting.isEmpty() && waiting.stream().allMatch(Chunk::hasFailedAlone);
    }

    /** How many of its messages have failed and wait for their next try. */
    int failing() {
        return failing;
    }

    /** Whether none of its messages waits for a handler, but those that have failed. */
    boolean onlyFails() {
        return onlyFails;
    }

    private void count() {
        failing =
                waiting.stream()
                        .filter(chunk -> chunk.failures() > 0)
                        .mapToInt(chunk -> chunk.elements().size())
                        .sum();
        onlyFails = failing > 0 && waiting.stream().allMatch(chunk -> chunk.failures() > 0);
    }

    private Uni<Optional<Message<?>>> handOut(Chunk chunk) {
        watch.took(this);
        handled = new CompletableFuture<>();
        successesSeen = watch.successes();
        Optional<Message<?>> message =
                Optional.of(
                        Message.of(
                                chunk.payloads(),
                                batch.getMetadata(),
                                ack -> succeeded(),
                                (reason, nack) -> failed(chunk, reason)));
        Duration wait = until(chunk.notBefore());
        return wait.isPositive()
                ? Uni.createFrom().item(message).onItem().delayIt().by(wait)
                : Uni.createFrom().item(message);
    }

    private CompletionStage<Void> succeeded() {
        watch.wentThrough();
        handled.complete(null);
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> failed(Chunk chunk, Throwable reason) {
        watch.redelivered(chunk.elements().size());
        Instant then = clock.instant().plus(settings.waitAfter(chunk.failures() + 1));
        if (!chunk.isAlone()) {
            waiting.addAll(chunk.shrunk(then));
        } else {
            failedAlone(chunk.again(watch.successes() > successesSeen, then), reason);
        }
        handled.complete(null);
        return CompletableFuture.completedFuture(null);
    }

    private void failedAlone(Chunk chunk, Throwable reason) {
        if (chunk.suspicions() < SUSPICIONS && chunk.failures() < settings.maxAttempts()) {
            waiting.add(chunk);
        } else {
            parked.add(new Parked(chunk.elements().getFirst().record(), reason));
        }
    }

    /** Parks before it acknowledges, since acknowledging moves past all of the batch. */
    private Uni<Optional<Message<?>>> finish() {
        return Multi.createFrom()
                .iterable(parked)
                .onItem()
                .transformToUniAndConcatenate(this::park)
                .collect()
                .last()
                .chain(() -> Uni.createFrom().completionStage(batch::ack))
                .onItemOrFailure()
                .transform((done, fault) -> ended(fault));
    }

    private Uni<Void> park(Parked each) {
        LOG.errorf(
                "parked topic=%s partition=%d timestamp=%s error=%s",
                each.record().getTopic(),
                each.record().getPartition(),
                each.record().getTimestamp(),
                each.reason());
        watch.parked();
        return Uni.createFrom()
                .completionStage(() -> each.record().nack(each.reason()))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }

    /**
     * What could not be committed is handled again after the next rebalance, which does no harm.
     */
    private Optional<Message<?>> ended(@Nullable Throwable fault) {
        watch.settled(this);
        if (fault != null) {
            LOG.warnf("a batch was not acknowledged error=%s", fault);
        }
        return Optional.empty();
    }

    /** Nothing when that is past; otherwise whole milliseconds, since a timer takes no less. */
    private Duration until(Instant notBefore) {
        Instant now = clock.instant();
        return notBefore.isAfter(now)
                ? Duration.between(now, notBefore).plusMillis(1).truncatedTo(ChronoUnit.MILLIS)
                : Duration.ZERO;
    }
}
