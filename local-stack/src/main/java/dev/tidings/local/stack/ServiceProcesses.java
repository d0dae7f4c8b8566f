package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.ProcessSpec;
import dev.tidings.local.process.SupervisedProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The processes of the services of one stack. */
final class ServiceProcesses implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int MOST_DEATHS = 3;
    private static final int SHOWN_LINES = 20;

    private final Map<Service, SupervisedProcess> processes = new EnumMap<>(Service.class);
    private final Addresses addresses;
    private final Consumer<String> announce;

    ServiceProcesses(Claim claim, Addresses addresses, Secrets secrets) {
        this.addresses = addresses;
        this.announce = claim.options().announce();
        ServiceEnvironment environment = new ServiceEnvironment(addresses, secrets);
        for (Service service : Service.values()) {
            processes.put(service, process(claim, service, environment.of(service)));
        }
    }

    SupervisedProcess get(Service service) {
        SupervisedProcess process = processes.get(service);
        if (process == null) {
            throw new IllegalArgumentException("no process for " + service);
        }
        return process;
    }

    List<String> names() {
        return processes.keySet().stream().map(Service::module).toList();
    }

    Map<String, ProcessHandle> running() {
        Map<String, ProcessHandle> running = new LinkedHashMap<>();
        processes
                .values()
                .forEach(each -> each.running().ifPresent(it -> running.put(each.name(), it)));
        return running;
    }

    void start() {
        processes.values().forEach(SupervisedProcess::start);
    }

    /** Returns when the services are ready; fails when one of them is late or keeps dying. */
    void awaitReady(Collection<Service> some) {
        Instant began = Instant.now();
        Set<Service> missing = EnumSet.copyOf(some);
        try (Readiness readiness = new Readiness()) {
            while (!missing.isEmpty()) {
                missing.removeIf(service -> isReady(service, readiness, began));
                missing.forEach(service -> requireHope(service, began));
                pause();
            }
        }
    }

    @Override
    public void close() {
        AtOnce.run(processes.values().stream().<Runnable>map(each -> each::close).toList());
    }

    private static SupervisedProcess process(
            Claim claim, Service service, Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(claim.options().environmentOf(service));
        LogFile log = claim.data().log(service.module());
        log.rotate();
        List<String> command = ServiceProgram.command(claim.options().root(), service);
        return new SupervisedProcess(
                new ProcessSpec(service.module(), command, all, log),
                claim.data().pidFile(service.module()),
                LocalStack.SERVICE_ENDING,
                claim.options().announce());
    }

    private boolean isReady(Service service, Readiness readiness, Instant began) {
        boolean ready = readiness.of(addresses.url(service));
        if (ready) {
            announce.accept(
                    "  %s is ready (%.1f s)".formatted(service.module(), seconds(since(began))));
        }
        return ready;
    }

    private void requireHope(Service service, Instant began) {
        SupervisedProcess process = get(service);
        if (process.deathsInARow() >= MOST_DEATHS) {
            throw new CannotStart(
                    service.module() + " keeps dying", process.log().tail(SHOWN_LINES));
        }
        if (since(began).compareTo(READY_WITHIN) > 0) {
            throw new CannotStart(
                    "%s is not ready after %.0f s"
                            .formatted(service.module(), seconds(READY_WITHIN)),
                    process.log().tail(SHOWN_LINES));
        }
    }

    private static Duration since(Instant began) {
        return Duration.between(began, Instant.now());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while the services were starting", interrupted);
        }
    }
}
