package dev.tidings.messaging.postgres;

import dev.tidings.messaging.postgres.PayloadCodec.Decoded.Element;
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

    /** How it ended. */
    sealed interface Settlement {
        /** As the handler answered. */
        record Done() implements Settlement {}

        /** The database did not take the answer; the batch will come again. */
        record RolledBack() implements Settlement {}
    }

    private final List<Element> batch;
    private final Transaction transaction;
    private final RetryPolicy retries;
    private final QueueMetrics metrics;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CompletableFuture<Settlement> settled = new CompletableFuture<>();

    Delivery(
            List<Element> batch,
            Transaction transaction,
            RetryPolicy retries,
            QueueMetrics metrics) {
        this.batch = batch;
        this.transaction = transaction;
        this.retries = retries;
        this.metrics = metrics;
    }

    int size() {
        return batch.size();
    }

    /** The batch as a message; to be made on the event loop that its handler shall run on. */
    Message<List<Object>> message() {
        ReceivedBatch received = new ReceivedBatch(batch.stream().map(Element::metadata).toList());
        Metadata metadata = ContextAwareMessage.captureContextMetadata(Metadata.of(received));
        return Message.of(
                batch.stream().map(Element::payload).toList(),
                metadata,
                ignored -> settle(transaction.commit()),
                (reason, ignored) -> settle(handBack(reason)));
    }

    /** Emits when the batch has been answered for; never fails. */
    Uni<Settlement> settled() {
        return Uni.createFrom().completionStage(settled.minimalCompletionStage());
    }

    private CompletionStage<Void> settle(Uni<Void> answer) {
        if (answered.compareAndSet(false, true)) {
            Deadline.in(SETTLE_WITHIN)
                    .bound(answer)
                    .<Settlement>replaceWith(new Settlement.Done())
                    .onFailure()
                    .recoverWithItem(this::rolledBack)
                    .subscribe()
                    .with(settled::complete);
        }
        return settled.thenAccept(ignored -> {});
    }

    private Settlement rolledBack(Throwable fault) {
        LOG.warnf(
                "could not settle a batch, it will come again queue=%s messages=%d %s",
                transaction.statements().queue().value(), batch.size(), fault);
        return new Settlement.RolledBack();
    }

    private Uni<Void> handBack(Throwable reason) {
        List<Transaction.GivenBack> givenBack = new ArrayList<>();
        List<Transaction.Parked> parked = new ArrayList<>();
        for (Element failed : batch) {
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
