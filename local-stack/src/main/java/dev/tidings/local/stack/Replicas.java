package dev.tidings.local.stack;

import dev.tidings.local.balance.Balancer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/**
 * Spreads connections over the processes of each service, as a cluster does: over those that say
 * they are ready and are not about to be stopped.
 */
final class Replicas implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final Addresses addresses;
    private final Set<Instance> ready = ConcurrentHashMap.newKeySet();
    private final Set<Instance> withdrawn = ConcurrentHashMap.newKeySet();
    private final List<Balancer> balancers = new ArrayList<>();
    private final List<Thread> watches = new ArrayList<>();

    private Replicas(Addresses addresses) {
        this.addresses = addresses;
    }

    static Replicas start(Addresses addresses) {
        Replicas replicas = new Replicas(addresses);
        for (Service service : Service.values()) {
            Addresses.Endpoint found = addresses.of(service);
            replicas.balance(service, found.api(), Addresses.Endpoint::api);
            replicas.balance(service, found.management(), Addresses.Endpoint::management);
        }
        addresses.instances().keySet().forEach(replicas::watch);
        return replicas;
    }

    /** Sends an instance no new connections; those it has stay. */
    void withdraw(Instance instance) {
        withdrawn.add(instance);
    }

    /** Sends it connections again as soon as it is ready. */
    void restore(Instance instance) {
        withdrawn.remove(instance);
    }

    @Override
    public void close() {
        watches.forEach(Thread::interrupt);
        balancers.forEach(Balancer::close);
    }

    private void balance(Service service, int port, ToIntFunction<Addresses.Endpoint> side) {
        balancers.add(Balancer.start(port, () -> ports(service, side)));
    }

    private List<Integer> ports(Service service, ToIntFunction<Addresses.Endpoint> side) {
        return addresses.instances().keySet().stream()
                .filter(instance -> instance.service() == service)
                .filter(instance -> ready.contains(instance) && !withdrawn.contains(instance))
                .map(instance -> side.applyAsInt(addresses.of(instance)))
                .toList();
    }

    private void watch(Instance instance) {
        watches.add(
                Thread.ofVirtual()
                        .name("watch-" + instance.name())
                        .start(() -> keepLooking(instance)));
    }

    private void keepLooking(Instance instance) {
        try (Readiness readiness = new Readiness()) {
            while (!Thread.currentThread().isInterrupted()) {
                if (readiness.of(addresses.of(instance).managementUrl())) {
                    ready.add(instance);
                } else {
                    ready.remove(instance);
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
