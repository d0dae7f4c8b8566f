package dev.tidings.local.receiver;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Remembers what a receiver got, for a test to look at. */
public final class Recorder implements Consumer<Handled> {

    private final Collection<Delivery> deliveries = new ConcurrentLinkedQueue<>();

    @Override
    public void accept(Handled handled) {
        deliveries.add(handled.delivery());
    }

    /** All of them, in the order of their arrival. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Those of one job, in the order of their arrival. */
    public List<Delivery> deliveries(String job) {
        return deliveries.stream().filter(delivery -> delivery.job().equals(job)).toList();
    }

    /** Every job that was delivered at least once. */
    public Set<String> jobs() {
        return deliveries.stream().map(Delivery::job).collect(Collectors.toUnmodifiableSet());
    }

    public void clear() {
        deliveries.clear();
    }
}
