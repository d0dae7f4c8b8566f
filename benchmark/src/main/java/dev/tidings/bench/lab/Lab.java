package dev.tidings.bench.lab;

import dev.tidings.bench.account.Audience;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.database.DatabaseProbe;
import dev.tidings.bench.database.LogDatabase;
import dev.tidings.bench.database.Stores;
import dev.tidings.bench.lab.Trial.Standing;
import dev.tidings.bench.machine.ProcessGroup;
import dev.tidings.bench.wire.Hold;
import dev.tidings.bench.wire.Pace;
import dev.tidings.bench.wire.Reaction;
import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.stack.ApplicationKey;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A running stack, a generator and a receiver beside it, and the means to see what they do. Loads
 * are measured in it one after another. For one thread.
 */
public final class Lab implements AutoCloseable {

    private static final int CONNECTIONS = 32;
    private static final Runnable NOTHING_ELSE = () -> {};

    private final LocalStack stack;
    private final Agents agents = new Agents();
    private final DatabaseProbe database;
    private final List<Store> stores = new ArrayList<>();
    private final Registrar registrar = new Registrar(agents);
    private final Roster roster = new Roster(agents);
    private final Progress progress;
    private final List<String> missing = new ArrayList<>();
    private double secondsOfLoad;

    private Lab(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.database = DatabaseProbe.connect(stack.postgres());
        addStore(stack.key());
    }

    /** Starts all of it. PostgreSQL counts statements from its start on. */
    public static Lab open(StackOptions options, Progress progress) {
        StackOptions counting = options.withDatabaseSetting(DatabaseProbe.PRELOAD);
        LocalStack stack = LocalStack.start(counting.withAnnounce(progress::say));
        try {
            return new Lab(stack, progress);
        } catch (RuntimeException fault) {
            stack.close();
            throw fault;
        }
    }

    /** The store that the stack began with. */
    public Store store() {
        return stores.getFirst();
    }

    public Store anotherStore() {
        return addStore(Stores.create(stack.postgres()));
    }

    /** Registers webhooks of the first store that all observe the same events. */
    public Webhooks webhooks(int count, Reaction reaction) {
        return webhooks(store(), new Audience(count, 1), reaction);
    }

    public Webhooks webhooks(Store store, Audience audience, Reaction reaction) {
        return registrar.register(store, audience, reaction);
    }

    /** Takes webhooks away that are not needed any longer. */
    public void remove(Webhooks some) {
        registrar.remove(some);
    }

    /** How many attempts the API says are in the log of the first store. */
    public long logged() {
        return store().api().logged();
    }

    /** Tries loads side by side; the first is the one that is judged. */
    public Measurement measure(String title, Load... loads) {
        List<Trial> sideBySide = Stream.of(loads).map(roster::next).toList();
        return measure(title, sideBySide, List.of(), NOTHING_ELSE);
    }

    /** The same, and now and then a look at something else. */
    public Measurement measureWith(Runnable look, String title, Load load) {
        return measure(title, List.of(roster.next(load)), List.of(), look);
    }

    /** The same beside one that was started before; this ends when that one has ended as well. */
    public Measurement measureUntilEndOf(Trial other, String title, Load load) {
        return measure(title, List.of(roster.next(load)), List.of(other), NOTHING_ELSE);
    }

    /** Starts a load and returns; it goes on until {@link #end}, whatever is measured beside it. */
    public Trial start(Load load) {
        Trial trial = roster.next(load);
        roster.keep(trial);
        trial.start(agents);
        return trial;
    }

    public Standing standing(Trial trial) {
        return trial.standing(agents);
    }

    /** Which events of a load that was started were accepted, by their numbers. */
    public List<Integer> acceptedEvents(Trial trial) {
        return trial.acceptedEvents(agents);
    }

    public void end(Trial trial) {
        roster.end(trial);
    }

    /** Reads pages of the first store, each kind in turn with the others, at a fixed rate. */
    public PageLatencies read(List<List<String>> pathsByKind, double rate, Duration time) {
        Reading reading = new Reading(roster.nextNumber(), store(), pathsByKind);
        roster.begin(List.of(reading.trial()));
        return reading.run(agents, new Pace((int) (rate * time.toSeconds()), 1, rate, CONNECTIONS));
    }

    /** Sends requests from the generator to the receiver for about so long. */
    public BareHttp bareHttp(Duration time) {
        BareRequests requests = new BareRequests(roster.nextNumber());
        roster.begin(List.of(requests.trial()));
        return requests.run(agents, time);
    }

    /** Lets the holding webhooks refuse until then. */
    public void holdUntil(Instant until) {
        agents.hold(new Hold(until.getEpochSecond()));
    }

    /** Counts something as lost that a scenario has found out by itself. */
    public void lost(String what) {
        missing.add(what);
    }

    /** Some of what was lost in any trial so far, the warm-up included. Empty when nothing was. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    public Progress progress() {
        return progress;
    }

    public DatabaseProbe database() {
        return database;
    }

    public PostgresServer postgres() {
        return stack.postgres();
    }

    /** Starts another process of a service beside the one that runs. */
    public Twin twin(Service service) {
        return Twin.of(Objects.requireNonNull(stack.processes().get(service.module())));
    }

    /** An access token of the first store. */
    public String token() {
        return store().api().token();
    }

    /** The processes whose use of the machine is told. */
    public List<ProcessGroup> processes() {
        return Processes.of(stack, agents);
    }

    /** The services and PostgreSQL. */
    public List<ProcessGroup> processesOfTidings() {
        return processes().stream()
                .filter(process -> !Processes.MEASURING.contains(process.name()))
                .toList();
    }

    @Override
    public void close() {
        agents.close();
        stores.forEach(store -> store.api().close());
        database.close();
        stack.close();
    }

    private Store addStore(ApplicationKey key) {
        Store store = new Store(key.store(), new Api(stack.url(), key));
        stores.add(store);
        return store;
    }

    private Measurement measure(
            String title, List<Trial> toStart, List<Trial> started, Runnable look) {
        roster.begin(toStart.stream().map(Trial::number).toList());
        Meter meter = Meter.start(processes(), database, look);
        List<TrialResult> results =
                new Experiment(toStart, started, instruments(), meter).run(Patience.USUAL);
        results.forEach(result -> missing.addAll(result.counts().missing()));
        double before = secondsOfLoad;
        secondsOfLoad += meter.usage().seconds();
        return new Measurement(title, meter.startedAt(), before, results, meter.usage());
    }

    private Instruments instruments() {
        return new Instruments(agents, new LogDatabase(stack.postgres()), progress);
    }
}
