package dev.tidings.messaging.postgres;

import dev.tidings.messaging.postgres.PayloadCodec.Decoded;
import dev.tidings.messaging.postgres.PayloadCodec.Decoded.Element;
import dev.tidings.messaging.postgres.PayloadCodec.Decoded.Unreadable;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Claims a consumer's batches, each in a transaction on the consumer's own connection. What cannot
 * be read is parked in that transaction, and its neighbours go on.
 */
final class Claimer {

    private static final Logger LOG = Logger.getLogger(Claimer.class);

    private final IncomingSettings settings;
    private final Class<?> payloadType;
    private final PayloadCodec codec;
    private final Schema schema;
    private final Statements statements;
    private final QueueMetrics metrics;
    private final Link link;
    private final Floor floor;

    Claimer(IncomingSettings settings, PayloadCodec codec, Database database, Clock clock) {
        this.settings = settings;
        this.payloadType = load(settings.payloadType());
        this.codec = codec;
        this.schema = database.schema();
        this.statements = Statements.of(settings.queue());
        this.metrics = database.metrics(settings.queue());
        this.link = database.link("consumer " + settings.queue().value());
        this.floor = new Floor(clock);
    }

    Uni<Look> claim(Deadline deadline) {
        return deadline.bound(
                link.open(deadline)
                        .call(connection -> schema.ensure(connection, settings.queue()))
                        .map(connection -> new Transaction(connection, statements))
                        .chain(this::claim));
    }

    /** How long to rest after nothing was found. */
    Duration rest() {
        return floor.rest(settings.pollInterval());
    }

    /** Gives back at once what is claimed, and looks everything up anew the next time. */
    void abandon() {
        link.drop();
        schema.forget(settings.queue());
    }

    Uni<Void> close() {
        return link.close();
    }

    private Uni<Look> claim(Transaction transaction) {
        return transaction
                .claim(floor.value(), settings.batchSize(), settings.maxBatchBytes())
                .chain(rows -> read(rows, transaction));
    }

    private Uni<Look> read(List<StoredMessage> rows, Transaction transaction) {
        rows.forEach(row -> floor.raise(row.id()));
        List<Decoded> decoded = rows.stream().map(row -> codec.decode(row, payloadType)).toList();
        List<Element> elements = only(decoded, Element.class);
        List<Unreadable> unreadable = only(decoded, Unreadable.class);
        if (elements.isEmpty()) {
            Look look = rows.isEmpty() ? new Look.Nothing() : new Look.Unreadable();
            return park(unreadable, transaction).chain(transaction::commit).replaceWith(look);
        }
        metrics.redelivered(elements.stream().filter(one -> one.row().attempts() > 0).count());
        Delivery delivery = new Delivery(elements, transaction, settings.retries(), metrics);
        return park(unreadable, transaction).replaceWith(new Look.Found(delivery));
    }

    private Uni<Void> park(List<Unreadable> unreadable, Transaction transaction) {
        if (unreadable.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LOG.errorf(
                "parking unreadable messages queue=%s messages=%d",
                settings.queue().value(), unreadable.size());
        metrics.parked(unreadable.size());
        return transaction.park(
                unreadable.stream()
                        .map(bad -> new Transaction.Parked(bad.row(), bad.reason()))
                        .toList());
    }

    private static <T extends Decoded> List<T> only(List<Decoded> decoded, Class<T> kind) {
        return decoded.stream().filter(kind::isInstance).map(kind::cast).toList();
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
}
