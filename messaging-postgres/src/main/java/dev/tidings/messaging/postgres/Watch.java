package dev.tidings.messaging.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgNotification;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that listens and notifies: it rings the alarms of a queue when something was
 * appended, samples the meters, and so knows whether the database is there. It comes back by
 * itself.
 */
final class Watch {

    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Pattern WAIT = Pattern.compile("[1-9][0-9]{0,9}");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Database database;
    private final Duration sampleInterval;
    private final Link link;
    private final Context context;
    private final Backoff backoff = new Backoff();
    private final Map<QueueName, Alarms> alarms = new ConcurrentHashMap<>();
    private final Map<QueueName, Announcer> announcers = new ConcurrentHashMap<>();
    private volatile @Nullable PgConnection connected;
    private volatile CompletableFuture<Void> lost = new CompletableFuture<>();
    private volatile Optional<String> trouble = Optional.of("not connected yet");
    private volatile @Nullable Cancellable running;

    Watch(Database database, Duration sampleInterval) {
        this.database = database;
        this.sampleInterval = sampleInterval;
        this.link = database.link("listener", () -> lost.complete(null));
        this.context = database.newContext();
    }

    /**
     * Rings this alarm whenever the queue has something new; to be called before {@link #start()}.
     */
    void wake(QueueName queue, Alarm alarm) {
        alarms.computeIfAbsent(queue, name -> new Alarms()).add(alarm);
    }

    /**
     * Has somebody look into a queue that something was appended to: a consumer that rests here, or
     * else whoever listens.
     */
    void appended(QueueName queue) {
        Alarms here = alarms.get(queue);
        if (here == null || !here.ring()) {
            announcers.computeIfAbsent(queue, this::announcer).appended();
        }
    }

    /** Has another consumer of this process look, if one rests: there is more than one can take. */
    void more(QueueName queue) {
        Alarms here = alarms.get(queue);
        if (here != null) {
            here.wakeOne();
        }
    }

    synchronized void start() {
        if (running == null) {
            running =
                    Multi.createBy()
                            .repeating()
                            .uni(this::session)
                            .indefinitely()
                            .subscribe()
                            .with(ignored -> {});
        }
    }

    synchronized Uni<Void> close() {
        if (running != null) {
            running.cancel();
        }
        return link.close();
    }

    /** Why the database cannot be used at the moment, if it cannot. */
    Optional<String> trouble() {
        return trouble;
    }

    /** From connecting to the loss of the connection and a wait. */
    private Uni<Void> session() {
        lost = new CompletableFuture<>();
        Deadline deadline = Deadline.in(ANSWER_WITHIN);
        return deadline.bound(connect(deadline))
                .invoke(this::up)
                .chain(this::untilLost)
                .onFailure()
                .recoverWithUni(this::down)
                .runSubscriptionOn(work -> context.runOnContext(ignored -> work.run()));
    }

    private Uni<PgConnection> connect(Deadline deadline) {
        return link.open(deadline)
                .invoke(connection -> connection.notificationHandler(this::notified))
                .call(connection -> eachQueue(queue -> database.schema().ensure(connection, queue)))
                .call(connection -> eachQueue(queue -> listen(connection, queue)));
    }

    private static Uni<Void> listen(PgConnection connection, QueueName queue) {
        return connection.query("listen " + queue.table()).execute().replaceWithVoid();
    }

    /** What was appended while nobody listened is found by looking. */
    private void up(PgConnection connection) {
        connected = connection;
        LOG.infof("connected database=%s", database);
        trouble = Optional.empty();
        backoff.reset();
        alarms.values().forEach(Alarms::ringAll);
    }

    private Uni<Void> untilLost(PgConnection connection) {
        Uni<Void> closed =
                Uni.createFrom()
                        .completionStage(lost.minimalCompletionStage())
                        .onItem()
                        .failWith(() -> new IllegalStateException("the connection was closed"));
        return Uni.join().first(closed, sampling(connection)).toTerminate();
    }

    /** Never completes; fails when the database does not answer, closed connection or not. */
    private Uni<Void> sampling(PgConnection connection) {
        return Multi.createBy()
                .repeating()
                .uni(() -> Deadline.in(ANSWER_WITHIN).bound(sample(connection)))
                .withDelay(sampleInterval)
                .indefinitely()
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> sample(PgConnection connection) {
        return connection
                .query("select 1")
                .execute()
                .chain(() -> eachQueue(queue -> sample(connection, queue)));
    }

    private Uni<Void> sample(PgConnection connection, QueueName queue) {
        return connection
                .query(Statements.of(queue).sample())
                .execute()
                .map(rows -> rows.iterator().next())
                .invoke(row -> record(queue, row))
                .replaceWithVoid();
    }

    private void record(QueueName queue, Row row) {
        Double age = row.getDouble("oldest_age");
        database.metrics(queue)
                .sampled(row.getLong("depth"), age == null ? 0 : age, row.getLong("failing"));
    }

    private Uni<Void> down(Throwable fault) {
        connected = null;
        link.drop();
        alarms.keySet().forEach(database.schema()::forget);
        trouble = Optional.of(Reason.of(fault));
        Duration wait = backoff.next();
        LOG.warnf("database away database=%s next_try_in=%s %s", database, wait, fault);
        return Uni.createFrom().voidItem().onItem().delayIt().by(wait);
    }

    /** The payload is the wait in milliseconds of messages given back; new ones have none. */
    private void notified(PgNotification notification) {
        alarms.forEach((queue, ringing) -> {
            if (queue.table().equals(notification.getChannel())) {
                ring(ringing, notification.getPayload());
            }
        });
    }

    private void ring(Alarms ringing, String wait) {
        if (WAIT.matcher(wait).matches()) {
            database.vertx().setTimer(Long.parseLong(wait), ignored -> ringing.ring());
        } else {
            ringing.ring();
        }
    }

    private Announcer announcer(QueueName queue) {
        return new Announcer(context, () -> announce(queue));
    }

    /** Whom it does not reach looks by itself before long. */
    private void announce(QueueName queue) {
        PgConnection connection = connected;
        if (connection != null) {
            connection
                    .query("notify " + queue.table())
                    .execute()
                    .subscribe()
                    .with(ignored -> {}, fault -> LOG.debugf("not announced %s", fault));
        }
    }

    private Uni<Void> eachQueue(Function<QueueName, Uni<Void>> step) {
        return Multi.createFrom()
                .iterable(alarms.keySet())
                .onItem()
                .transformToUniAndConcatenate(step::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
