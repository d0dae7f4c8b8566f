package dev.tidings.messaging.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The outgoing end of a channel. What arrives while an append is under way becomes the next batch,
 * so a lone message never waits and a crowd shares one commit. A message is acknowledged when it is
 * durable; one that is not by its deadline is refused with an {@link AppendException}.
 */
final class Writer implements Flow.Subscriber<Message<?>> {

    private static final Logger LOG = Logger.getLogger(Writer.class);

    private final OutgoingSettings settings;
    private final PayloadCodec codec;
    private final Database database;
    private final Appender appender;
    private final Context context;
    private final Queue<OutgoingMessage> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean refusing;

    Writer(OutgoingSettings settings, PayloadCodec codec, Database database) {
        this.settings = settings;
        this.codec = codec;
        this.database = database;
        this.appender = new Appender(database, settings.queue());
        this.context = database.newContext();
    }

    String channel() {
        return settings.channel();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        database.watch().start();
        subscription.request(settings.maxInflight());
    }

    @Override
    public void onNext(Message<?> message) {
        Deadline deadline = Deadline.in(settings.sendTimeout());
        try {
            waiting.add(OutgoingMessage.from(message, codec, deadline));
            if (inFlight.getAndIncrement() == 0) {
                context.runOnContext(ignored -> appendNext());
            }
        } catch (JsonProcessingException | RuntimeException fault) {
            refuse(message, new AppendException.NotKept(settings.queue(), fault));
            request(1);
        }
    }

    @Override
    public void onError(Throwable fault) {
        LOG.errorf(fault, "the source of a channel failed channel=%s", settings.channel());
    }

    @Override
    public void onComplete() {
        LOG.debugf("the source of a channel completed channel=%s", settings.channel());
    }

    Uni<Void> close() {
        return appender.close();
    }

    private void appendNext() {
        List<OutgoingMessage> batch = nextBatch();
        appender.append(batch, batch.getFirst().deadline())
                .subscribe()
                .with(ignored -> acknowledge(batch), fault -> refuseAll(batch, fault));
    }

    private List<OutgoingMessage> nextBatch() {
        List<OutgoingMessage> batch = new ArrayList<>();
        int bytes = 0;
        OutgoingMessage next = waiting.peek();
        while (next != null && batch.size() < settings.batchSize() && fits(next, bytes)) {
            batch.add(waiting.remove());
            bytes += next.payload().length();
            next = waiting.peek();
        }
        return batch;
    }

    private boolean fits(OutgoingMessage next, int bytes) {
        return bytes == 0 || bytes + (long) next.payload().length() <= settings.maxBatchBytes();
    }

    private void acknowledge(List<OutgoingMessage> batch) {
        refusing = false;
        database.watch().appended(settings.queue());
        batch.forEach(appended -> appended.message().ack().whenComplete(this::logFault));
        settled(batch.size());
    }

    private void refuseAll(List<OutgoingMessage> batch, Throwable fault) {
        logRefusal(batch.size(), fault);
        batch.forEach(failed -> refuse(failed.message(), fault));
        settled(batch.size());
    }

    /** Under load an outage refuses a batch every moment; the first one is worth a line. */
    private void logRefusal(int messages, Throwable fault) {
        Logger.Level level = refusing ? Logger.Level.DEBUG : Logger.Level.WARN;
        LOG.logf(level, "append failed channel=%s messages=%d %s", channel(), messages, fault);
        refusing = true;
    }

    private void refuse(Message<?> message, Throwable fault) {
        message.nack(fault).whenComplete(this::logFault);
    }

    private void settled(int messages) {
        request(messages);
        if (inFlight.addAndGet(-messages) > 0) {
            context.runOnContext(ignored -> appendNext());
        }
    }

    private void request(int messages) {
        Flow.Subscription current = subscription;
        if (current != null) {
            current.request(messages);
        }
    }

    private void logFault(@Nullable Void nothing, @Nullable Throwable fault) {
        if (fault != null) {
            LOG.warnf(fault, "a sender failed on its answer channel=%s", settings.channel());
        }
    }
}
