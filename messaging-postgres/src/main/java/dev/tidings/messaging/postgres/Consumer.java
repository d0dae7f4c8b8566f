package dev.tidings.messaging.postgres;

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

    /**
     * After a batch that was not full, for the next to gather. At some hundred messages a second
     * this saves every other transaction; a message that comes after a rest does not wait for it.
     */
    private static final Duration GATHER = Duration.ofMillis(5);

    private final IncomingSettings settings;
    private final Watch watch;
    private final Claimer claimer;
    private final Context context;
    private final Backoff backoff = new Backoff();
    private final Alarm alarm = new Alarm();

    private boolean stopping;
    private @Nullable Delivery current;
    private Uni<Void> rest = Uni.createFrom().voidItem();

    Consumer(IncomingSettings settings, PayloadCodec codec, Database database, Clock clock) {
        this.settings = settings;
        this.watch = database.watch();
        this.claimer = new Claimer(settings, codec, database, clock);
        this.context = database.newContext();
        watch.wake(settings.queue(), alarm);
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
                .onFailure()
                .invoke(this::startOver)
                .onFailure()
                .retry()
                .indefinitely()
                .select()
                .where(Look.Found.class::isInstance)
                .map(found -> ((Look.Found) found).delivery().message())
                .onSubscription()
                .invoke(watch::start);
    }

    /** Claims no more; done when the batch under way, if any, is settled. */
    Uni<Void> stop() {
        return Uni.createFrom().deferred(this::stopHere).runSubscriptionOn(this::onContext);
    }

    /** Lets go of everything: what is not settled by now is rolled back. */
    Uni<Void> close() {
        return claimer.close();
    }

    private Uni<Void> stopHere() {
        stopping = true;
        alarm.ring();
        return current == null ? Uni.createFrom().voidItem() : current.settled().replaceWithVoid();
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
        return claimer.claim(Deadline.in(CLAIM_WITHIN))
                .emitOn(this::onContext)
                .map(this::unlessStopping)
                .invoke(look -> rest = restAfter(look, setting))
                .onFailure()
                .recoverWithItem(fault -> away(fault, setting));
    }

    private Look unlessStopping(Look look) {
        if (stopping) {
            claimer.abandon();
            return new Look.Stopped();
        }
        current = look instanceof Look.Found found ? found.delivery() : null;
        if (current != null && current.size() == settings.batchSize()) {
            watch.more(settings.queue());
        }
        return look;
    }

    private Uni<Void> restAfter(Look look, CompletableFuture<Void> setting) {
        return switch (look) {
            case Look.Found found ->
                    found.delivery()
                            .settled()
                            .emitOn(this::onContext)
                            .chain(settlement -> after(settlement, found.delivery().size()));
            case Look.Unreadable ignored -> Uni.createFrom().voidItem();
            case Look.Nothing ignored -> {
                backoff.reset();
                yield alarm.await(setting, claimer.rest());
            }
            case Look.Stopped ignored -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> after(Delivery.Settlement settlement, int size) {
        return switch (settlement) {
            case Delivery.Settlement.Done ignored -> {
                backoff.reset();
                yield size < settings.batchSize()
                        ? alarm.gather(GATHER)
                        : Uni.createFrom().voidItem();
            }
            case Delivery.Settlement.RolledBack ignored -> {
                claimer.abandon();
                yield pause(backoff.next());
            }
        };
    }

    /** The stream must never fail, or the handler would be deaf for good. */
    private Look away(Throwable fault, CompletableFuture<Void> setting) {
        claimer.abandon();
        Duration wait = backoff.next();
        LOG.warnf("cannot claim queue=%s again_in=%s %s", settings.queue().value(), wait, fault);
        rest = alarm.await(setting, wait);
        return new Look.Nothing();
    }

    /** What nobody foresaw must not leave the handler deaf either. */
    private void startOver(Throwable fault) {
        LOG.errorf(fault, "consumer starts over queue=%s", settings.queue().value());
        claimer.abandon();
        rest = pause(backoff.next());
    }

    private static Uni<Void> pause(Duration length) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(length);
    }

    private void onContext(Runnable work) {
        context.runOnContext(ignored -> work.run());
    }
}
