package dev.tidings.local.stack;

import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.ProcessSpec;
import dev.tidings.local.process.SupervisedProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The processes of the services of one stack. */
final class ServiceProcesses implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Map<Instance, SupervisedProcess> processes = new LinkedHashMap<>();
    private final Addresses addresses;
    private final Consumer<String> announce;

    ServiceProcesses(Claim claim, Addresses addresses, Secrets secrets) {
        this.addresses = addresses;
        this.announce = claim.options().announce();
        ServiceEnvironment environment =
                new ServiceEnvironment(addresses, secrets, claim.data().exports());
        for (Instance instance : Instance.all(claim.options().replicas())) {
            processes.put(instance, process(claim, instance, environment.of(instance)));
        }
    }

    SupervisedProcess get(Instance instance) {
        SupervisedProcess process = processes.get(instance);
        if (process == null) {
            throw new IllegalArgumentException("no process for " + instance);
        }
        return process;
    }

    List<String> names() {
        return processes.keySet().stream().map(Instance::name).toList();
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

    /** Returns when the processes are ready; fails when one of them is late or keeps dying. */
    void awaitReady(Collection<Instance> some) {
        List<AwaitedService> missing = new ArrayList<>(some.stream().map(this::awaited).toList());
        try (Readiness readiness = new Readiness()) {
            while (!missing.isEmpty()) {
                missing.removeIf(service -> service.isReady(readiness, announce));
                missing.forEach(AwaitedService::requireHope);
                pause();
            }
        }
    }

    @Override
    public void close() {
        AtOnce.run(processes.values().stream().<Runnable>map(each -> each::close).toList());
    }

    private static SupervisedProcess process(
            Claim claim, Instance instance, Map<String, String> environment) {
        Service service = instance.service();
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(claim.options().environmentOf(service));
        LogFile log = claim.data().log(instance.name());
        log.rotate();
        List<String> command =
                ServiceProgram.command(
                        claim.options().root(), service, claim.options().compilation());
        return new SupervisedProcess(
                new ProcessSpec(instance.name(), command, all, log),
                claim.data().pidFile(instance.name()),
                LocalStack.SERVICE_ENDING,
                claim.options().announce());
    }

    private AwaitedService awaited(Instance instance) {
        return new AwaitedService(get(instance), addresses.of(instance).managementUrl());
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
