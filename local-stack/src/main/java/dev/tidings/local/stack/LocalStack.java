package dev.tidings.local.stack;

import dev.tidings.local.postgres.Databases;
import dev.tidings.local.postgres.PostgresBinaries;
import dev.tidings.local.postgres.PostgresPlace;
import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.process.CannotStart;
import dev.tidings.local.process.Ending;
import dev.tidings.local.process.LogFile;
import dev.tidings.local.process.StopSignal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole of Tidings on one machine: an embedded PostgreSQL and the services, each a process of
 * its own that is started again when it dies. Its parts can be stopped, killed and started one by
 * one, as a test of crashes does.
 *
 * <p>Nothing of it outlives the virtual machine that started it, unless that is killed; then the
 * next stack on the same data directory ends what is left.
 */
public final class LocalStack implements AutoCloseable {

    /** A service may take its shutdown timeout of 20 s to finish what it holds. */
    static final Ending SERVICE_ENDING = new Ending(StopSignal.TERMINATE, Duration.ofSeconds(25));

    /** Until whoever sends connections has noticed that a process comes or goes. */
    private static final Duration LEAVING = Duration.ofSeconds(1);

    private final Claim claim;
    private final Secrets secrets;
    private final Addresses addresses;
    private final PostgresServer postgres;
    private final ServiceProcesses services;
    private final Optional<Replicas> replicas;
    private final Thread atExit = new Thread(this::close, "stop-the-stack");

    private LocalStack(Claim claim) {
        this.claim = claim;
        this.secrets = SecretsFile.readOrGenerate(claim.data());
        this.addresses = Addresses.choose(claim.options().port(), claim.options().replicas());
        this.postgres = prepareDatabase();
        this.services = new ServiceProcesses(claim, addresses, secrets);
        this.replicas =
                claim.options().replicas() == 1
                        ? Optional.empty()
                        : Optional.of(Replicas.start(addresses));
    }

    /** Claims what the options name, and starts. */
    public static LocalStack start(StackOptions options) {
        return start(Claim.of(options));
    }

    /**
     * Starts PostgreSQL, then the services, and returns when all of them are ready. The claim ends
     * with the stack, also when it does not start.
     *
     * @throws CannotStart when a part does not come up; all the others are stopped again
     */
    public static LocalStack start(Claim claim) {
        LocalStack stack = of(claim);
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException fault) {
            stack.close();
            throw fault;
        }
    }

    private static LocalStack of(Claim claim) {
        try {
            LocalStack stack = new LocalStack(claim);
            Runtime.getRuntime().addShutdownHook(stack.atExit);
            return stack;
        } catch (RuntimeException fault) {
            claim.close();
            throw fault;
        }
    }

    /** The address of the API. */
    public URI url() {
        return address(Service.GATEWAY);
    }

    /** The first application key, good for the store of this stack. */
    public ApplicationKey key() {
        return secrets.firstKey();
    }

    /** The address of one service, past the gateway. */
    public URI address(Service service) {
        return addresses.url(service);
    }

    /** The address of one process of a service. */
    public URI address(Instance instance) {
        return addresses.of(instance).url();
    }

    /** Where one process tells its health and its metrics. */
    public URI managementAddress(Instance instance) {
        return addresses.of(instance).managementUrl();
    }

    public PostgresServer postgres() {
        return postgres;
    }

    /** Kills a service (SIGKILL), the first of its processes; it is started again by itself. */
    public void kill(Service service) {
        services.get(new Instance(service, 1)).kill();
    }

    /** Kills a service (SIGKILL), all its processes; it stays away until it is started. */
    public void crash(Service service) {
        instances(service).forEach(each -> services.get(each).crash());
    }

    /** Stops a service in the orderly way, all its processes; it stays away until it is started. */
    public void stop(Service service) {
        instances(service).forEach(each -> services.get(each).stop());
    }

    /** Starts a service and returns when all its processes are ready. */
    public void start(Service service) {
        instances(service).forEach(each -> services.get(each).start());
        awaitReady(service);
    }

    /**
     * Replaces one process, as an orderly update does: it gets no new connections, is stopped, and
     * a new one is started. Returns when that is ready.
     */
    public void restart(Instance instance) {
        replicas.ifPresent(all -> all.withdraw(instance));
        pause(LEAVING);
        services.get(instance).stop();
        services.get(instance).start();
        services.awaitReady(List.of(instance));
        replicas.ifPresent(all -> all.restore(instance));
        pause(LEAVING);
    }

    /** Every process of every service. */
    public List<Instance> instances() {
        return Instance.all(claim.options().replicas());
    }

    /**
     * Returns when the services are ready.
     *
     * @throws CannotStart when one of them is not within three minutes, or keeps dying
     */
    public void awaitReady(Service... some) {
        services.awaitReady(
                Arrays.stream(some).flatMap(service -> instances(service).stream()).toList());
    }

    /** The living processes by name; those of PostgreSQL are the children of its one. */
    public Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        postgres.running().ifPresent(process -> processes.put(PostgresServer.NAME, process));
        processes.putAll(services.running());
        return processes;
    }

    /** Stops all of it, the services first; whoever calls returns when that is done. */
    @Override
    public synchronized void close() {
        if (!processes().isEmpty()) {
            say("Stopping the services, then PostgreSQL");
        }
        services.close();
        replicas.ifPresent(Replicas::close);
        postgres.close();
        claim.close();
        forgetExit();
    }

    private void startAll() {
        say("Starting PostgreSQL on %s:%d", postgres.host(), postgres.port());
        postgres.start();
        Databases.ensure(
                postgres,
                ServiceEnvironment.DATABASE_USER,
                secrets.databasePassword(),
                databases());
        say("Starting %s", String.join(", ", services.names()));
        services.start();
        services.awaitReady(instances());
    }

    private List<Instance> instances(Service service) {
        return Instance.of(service, claim.options().replicas());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while a service was restarted", interrupted);
        }
    }

    private static List<String> databases() {
        return Stream.concat(
                        Arrays.stream(Service.values()).map(Service::database),
                        Stream.of(ServiceEnvironment.CHANNELS_DATABASE))
                .toList();
    }

    private PostgresServer prepareDatabase() {
        Path built = claim.options().root().resolve("local-stack/target");
        LogFile log = claim.data().log(PostgresServer.NAME);
        log.rotate();
        PostgresPlace place =
                new PostgresPlace(
                        PostgresBinaries.unpack(built),
                        claim.data().databases(),
                        addresses.databasePort(),
                        claim.options().databaseSettings(),
                        log,
                        claim.data().pidFile(PostgresServer.NAME));
        return new PostgresServer(place, secrets.databasePassword(), claim.options().announce());
    }

    private void say(String format, Object... values) {
        claim.options().announce().accept(format.formatted(values));
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exitIsUnderWay) {
            // It is this very hook that runs, or will find nothing left to do.
            return;
        }
    }
}
