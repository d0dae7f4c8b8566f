package dev.tidings.messaging.postgres;

import dev.tidings.messaging.postgres.PayloadCodec.Decoded;
import dev.tidings.messaging.postgres.PayloadCodec.Decoded.Readable;
import dev.tidings.messaging.postgres.PayloadCodec.Decoded.Unreadable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One of the consumers that compete for a queue. It holds one batch at a time: the next claim is
 * made when the batch before is settled and the handler asks for more.
 *
 * <p>Its state is touched on its own event loop only, where its messages are made too.
 */
final class Consumer {

    private static final Logger LOG = Logger.getLogger(Consumer.class);
    private static final Duration CLAIM_WITHIN = Duration.ofSeconds(10);

    /** What a look into the queue came to. */
    private sealed interface Look {
        record Found(Delivery delivery) implements Look {}

        record Nothing() implements Look {}

        record Stopped() implements Look {}
    }

    private final IncomingSettings settings;
    private final Class<?> payloadType;
    private final PayloadCodec codec;
    private final Database database;
    private final Statements statements;
    private final QueueMetrics metrics;
    private final Link link;
    private final Context context;
    private final Floor floor;
    private final Backoff backoff = new Backoff();
    private final Alarm alarm = new Alarm();

    private boolean stopping;
    private @Nullable Delivery current;
    private Uni<Void> rest = Uni.createFrom().voidItem();

    Consumer(IncomingSettings settings, PayloadCodec codec, Database database, Clock clock) {
        this.settings = settings;
        this.payloadType = load(settings.payloadType());
        this.codec = codec;
        this.database = database;
        this.statements = Statements.of(settings.queue());
        this.metrics = database.metrics(settings.queue());
        this.link = database.link("consumer " + settings.queue().value());
        this.context = database.newContext();
        this.floor = new Floor(clock);
        database.watch().wake(settings.queue(), alarm);
    }

    String channel() {
        return settings.channel();
    }

    /** The batches, one for each that is asked for; ends only by {@link #stop()}. */
    Multi<Message<List<Object>>> stream() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .until(Look.Stopped.class::isInstance)
                .select()
                .where(Look.Found.class::isInstance)
                .map(found -> ((Look.Found) found).delivery().message())
                .onSubscription()
                .invoke(database.watch()::start);
    }

    /** Claims no more; done when the batch under way, if any, is settled. */
    Uni<Void> stop() {
        return Uni.createFrom().deferred(this::stopHere).runSubscriptionOn(this::onContext);
    }

    /** Lets go of everything: what is not settled by now is rolled back. */
    Uni<Void> close() {
        return link.close();
    }

    private Uni<Void> stopHere() {
        stopping = true;
        alarm.ring();
        Delivery last = current;
        return last == null
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().completionStage(last.settled());
    }

    private Uni<Look> next() {
        return Uni.createFrom()
                .deferred(() -> rest)
                .emitOn(this::onContext)
                .chain(this::look)
                .runSubscriptionOn(this::onContext);
    }

    private Uni<Look> look() {
        if (stopping) {
            return Uni.createFrom().item(new Look.Stopped());
        }
        CompletableFuture<Void> setting = alarm.set();
        Deadline deadline = Deadline.in(CLAIM_WITHIN);
        return deadline.bound(claim(deadline))
                .emitOn(this::onContext)
                .map(this::unlessStopping)
                .invoke(look -> rest = restAfter(look, setting))
                .onFailure()
                .recoverWithItem(fault -> away(fault, setting));
    }

    private Uni<Look> claim(Deadline deadline) {
        return link.open(deadline)
                .call(connection -> database.schema().ensure(connection, settings.queue()))
                .map(connection -> new Transaction(connection, statements))
                .call(Transaction::begin)
                .chain(this::claim);
    }

    private Uni<Look> claim(Transaction transaction) {
        return transaction
                .claim(floor.value(), settings.batchSize(), settings.maxBatchBytes())
                .chain(rows -> deliver(rows, transaction));
    }

    private Uni<Look> deliver(List<StoredMessage> rows, Transaction transaction) {
        rows.forEach(row -> floor.raise(row.id()));
        List<Decoded> decoded = rows.stream().map(row -> codec.decode(row, payloadType)).toList();
        List<Readable> readable = only(decoded, Readable.class);
        Uni<Void> parked = park(only(decoded, Unreadable.class), transaction);
        if (readable.isEmpty()) {
            return parked.chain(transaction::commit).map(ignored -> new Look.Nothing());
        }
        metrics.redelivered(rows.stream().filter(row -> row.attempts() > 0).count());
        Delivery delivery = new Delivery(readable, transaction, link, settings.retries(), metrics);
        return parked.map(ignored -> new Look.Found(delivery));
    }

    private Uni<Void> park(List<Unreadable> unreadable, Transaction transaction) {
        if (unreadable.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LOG.errorf(
                "parking unreadable messages queue=%s messages=%d first=%s",
                settings.queue().value(), unreadable.size(), unreadable.getFirst().reason());
        alarm.ring();
        metrics.parked(unreadable.size());
        return transaction.park(
                unreadable.stream()
                        .map(bad -> new Transaction.Parked(bad.row(), bad.reason()))
                        .toList());
    }

    private Look unlessStopping(Look look) {
        if (stopping) {
            link.drop();
            return new Look.Stopped();
        }
        backoff.reset();
        current = look instanceof Look.Found found ? found.delivery() : null;
        return look;
    }

    private Uni<Void> restAfter(Look look, CompletableFuture<Void> setting) {
        return switch (look) {
            case Look.Found found -> Uni.createFrom().completionStage(found.delivery().settled());
            case Look.Nothing ignored -> Alarm.await(setting, floor.rest(settings.pollInterval()));
            case Look.Stopped ignored -> Uni.createFrom().voidItem();
        };
    }

    /** The stream must never fail, or the handler would be deaf for good. */
    private Look away(Throwable fault, CompletableFuture<Void> setting) {
        link.drop();
        database.schema().forget(settings.queue());
        Duration wait = backoff.next();
        LOG.warnf("cannot claim queue=%s next_try_in=%s %s", settings.queue().value(), wait, fault);
        rest = Alarm.await(setting, wait);
        return new Look.Nothing();
    }

    private static Class<?> load(String name) {
        try {
            return name.equals("byte[]")
                    ? byte[].class
                    : Thread.currentThread().getContextClassLoader().loadClass(name);
        } catch (ClassNotFoundException fault) {
            throw new IllegalArgumentException("no class for payload-type " + name, fault);
        }
    }

    private void onContext(Runnable work) {
        context.runOnContext(ignored -> work.run());
    }

    private static <T extends Decoded> List<T> only(List<Decoded> decoded, Class<T> kind) {
        return decoded.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
