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

    private final Claim claim;
    private final Secrets secrets;
    private final Addresses addresses;
    private final PostgresServer postgres;
    private final ServiceProcesses services;
    private final Thread atExit = new Thread(this::close, "stop-the-stack");

    private LocalStack(Claim claim) {
        this.claim = claim;
        this.secrets = SecretsFile.readOrGenerate(claim.data());
        this.addresses = Addresses.choose(claim.options().port());
        this.postgres = prepareDatabase();
        this.services = new ServiceProcesses(claim, addresses, secrets);
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

    public PostgresServer postgres() {
        return postgres;
    }

    /** Kills a service (SIGKILL); it is started again by itself. */
    public void kill(Service service) {
        services.get(service).kill();
    }

    /** Kills a service (SIGKILL); it stays away until it is started. */
    public void crash(Service service) {
        services.get(service).crash();
    }

    /** Stops a service in the orderly way; it stays away until it is started. */
    public void stop(Service service) {
        services.get(service).stop();
    }

    /** Starts a service and returns when it is ready. */
    public void start(Service service) {
        services.get(service).start();
        awaitReady(service);
    }

    /**
     * Returns when the services are ready.
     *
     * @throws CannotStart when one of them is not within three minutes, or keeps dying
     */
    public void awaitReady(Service... some) {
        services.awaitReady(List.of(some));
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
        services.awaitReady(List.of(Service.values()));
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
