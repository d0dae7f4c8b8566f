package dev.tidings.e2e;

import dev.tidings.local.receiver.Behaviour;
import dev.tidings.local.receiver.Delivery;
import dev.tidings.local.receiver.Receiver;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A receiver and what it got. */
final class Inbox implements AutoCloseable {

    private final ConcurrentLinkedQueue<Delivery> deliveries = new ConcurrentLinkedQueue<>();
    private final Receiver receiver;

    private Inbox(int port, Behaviour behaviour) {
        this.receiver =
                Receiver.start(port, behaviour, handled -> deliveries.add(handled.delivery()));
    }

    static Inbox that(Behaviour behaviour) {
        return new Inbox(0, behaviour);
    }

    /** Another receiver where an earlier one was. */
    static Inbox at(URI url, Behaviour behaviour) {
        return new Inbox(url.getPort(), behaviour);
    }

    URI url() {
        return receiver.url();
    }

    List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** The {@code data.id} of every payload received. */
    Set<String> resources() {
        return deliveries.stream()
                .map(delivery -> delivery.json().at("/payload/data/id").asText())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        receiver.close();
    }
}
