package dev.tidings.messaging.postgres;

import dev.tidings.messaging.postgres.PayloadCodec.Decoded.Readable;
import dev.tidings.messaging.postgres.RetryPolicy.Verdict;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.providers.locals.ContextAwareMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * A batch in the hands of its handler. Acknowledged, its rows are removed; not acknowledged, they
 * are given back or parked, in the very transaction that holds them. Neither answer ever fails:
 * when the database is away meanwhile, it has rolled back, and the batch is simply delivered again.
 */
final class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final Duration SETTLE_WITHIN = Duration.ofSeconds(10);

    private final List<Readable> batch;
    private final Transaction transaction;
    private final Link link;
    private final RetryPolicy retries;
    private final QueueMetrics metrics;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();

    Delivery(
            List<Readable> batch,
            Transaction transaction,
            Link link,
            RetryPolicy retries,
            QueueMetrics metrics) {
        this.batch = batch;
        this.transaction = transaction;
        this.link = link;
        this.retries = retries;
        this.metrics = metrics;
    }

    /** The batch as a message; to be made on the event loop that its handler shall run on. */
    Message<List<Object>> message() {
        ReceivedBatch received = new ReceivedBatch(batch.stream().map(Readable::metadata).toList());
        Metadata metadata = ContextAwareMessage.captureContextMetadata(Metadata.of(received));
        return Message.of(
                batch.stream().map(Readable::payload).toList(),
                metadata,
                ignored -> settle(transaction.commit()),
                (reason, ignored) -> settle(handBack(reason)));
    }

    /** Done when the batch has been answered for, well or badly. */
    CompletionStage<Void> settled() {
        return settled.minimalCompletionStage();
    }

    private CompletionStage<Void> settle(Uni<Void> answer) {
        if (answered.compareAndSet(false, true)) {
            Deadline.in(SETTLE_WITHIN)
                    .bound(answer)
                    .onFailure()
                    .invoke(this::rolledBack)
                    .onItemOrFailure()
                    .transform((ignored, fault) -> null)
                    .subscribe()
                    .with(ignored -> settled.complete(null));
        }
        return settled();
    }

    private void rolledBack(Throwable fault) {
        link.drop();
        LOG.warnf(
                "could not settle a batch, it will come again queue=%s messages=%d %s",
                transaction.statements().queue().value(), batch.size(), fault);
    }

    private Uni<Void> handBack(Throwable reason) {
        List<Transaction.GivenBack> givenBack = new ArrayList<>();
        List<Transaction.Parked> parked = new ArrayList<>();
        for (Readable failed : batch) {
            StoredMessage row = failed.row().failedOnceMore();
            switch (retries.after(row.attempts(), batch.size())) {
                case Verdict.Again again ->
                        givenBack.add(
                                new Transaction.GivenBack(row, again.delay(), again.batchLimit()));
                case Verdict.Parked ignored ->
                        parked.add(new Transaction.Parked(row, Reason.of(reason)));
            }
        }
        LOG.warnf(
                "a handler failed queue=%s again=%d parked=%d %s",
                transaction.statements().queue().value(), givenBack.size(), parked.size(), reason);
        return transaction
                .giveBack(givenBack)
                .chain(() -> transaction.park(parked))
                .chain(transaction::commit)
                .invoke(() -> metrics.parked(parked.size()));
    }
}
