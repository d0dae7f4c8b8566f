package dev.tidings.bench.lab;

import dev.tidings.bench.account.Audience;
import dev.tidings.bench.account.TrialResult;
import dev.tidings.bench.database.DatabaseProbe;
import dev.tidings.bench.database.LogDatabase;
import dev.tidings.bench.machine.ProcessGroup;
import dev.tidings.bench.wire.Reaction;
import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.stack.LocalStack;
import dev.tidings.local.stack.StackOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A running stack, a generator and a receiver beside it, and the means to see what they do. Loads
 * are measured in it one after another.
 */
public final class Lab implements AutoCloseable {

    private final LocalStack stack;
    private final Agents agents = new Agents();
    private final DatabaseProbe database;
    private final Api api;
    private final Progress progress;
    private final List<String> missing = new ArrayList<>();
    private int webhooks;
    private int trials;
    private double warmUpSeconds;

    private Lab(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
        this.database = DatabaseProbe.connect(stack.postgres());
        this.api = new Api(stack.url(), stack.key());
    }

    /** Starts all of it. PostgreSQL counts statements from its start on. */
    public static Lab open(StackOptions options, Progress progress) {
        StackOptions counting = options.withDatabaseSetting(DatabaseProbe.PRELOAD);
        return new Lab(LocalStack.start(counting.withAnnounce(progress::say)), progress);
    }

    /** Registers webhooks that all observe the same events. */
    public Webhooks webhooks(int count, Reaction reaction) {
        return webhooks(new Audience(count, 1), reaction);
    }

    /** Registers webhooks; each kind of events they observe is new to the stack. */
    public Webhooks webhooks(Audience audience, Reaction reaction) {
        int set = ++webhooks;
        List<String> keys =
                IntStream.range(0, audience.kinds())
                        .mapToObj(kind -> "bench_%d_%d_ext.created".formatted(set, kind))
                        .toList();
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < audience.webhooks(); number++) {
            URI address = agents.receiver().resolve(reaction.path(number));
            String key = keys.get(audience.kindOf(number));
            ids.add(api.createWebhook("webhook %d of %d".formatted(number, set), key, address));
        }
        return new Webhooks(audience, ids, keys);
    }

    /** Takes webhooks away that are not needed any longer. */
    public void remove(Webhooks some) {
        some.ids().forEach(api::deleteWebhook);
    }

    /** Tries a load without looking at what it costs, so that what comes next is warm. */
    public Measurement warmUp(Load load) {
        Measurement warm = measure("warm-up", load);
        warmUpSeconds += warm.main().seconds();
        return warm;
    }

    /** Tries loads side by side; the first is the one that is judged. */
    public Measurement measure(String title, Load... loads) {
        List<Trial> sideBySide = Stream.of(loads).map(load -> new Trial(++trials, load)).toList();
        agents.begin(sideBySide.stream().map(Trial::number).toList());
        Meter meter = Meter.start(processes(), database);
        List<TrialResult> results =
                new Experiment(sideBySide, instruments(), meter).run(Patience.USUAL);
        results.forEach(result -> missing.addAll(result.counts().missing()));
        return new Measurement(title, meter.startedAt(), warmUpSeconds, results, meter.usage());
    }

    /** The processes whose use of the machine is told. */
    public List<ProcessGroup> processes() {
        List<ProcessGroup> groups = new ArrayList<>();
        stack.processes().forEach((name, handle) -> groups.add(group(name, handle)));
        groups.add(ProcessGroup.alone(Meter.GENERATOR, agents.generatorProcess()));
        groups.add(ProcessGroup.alone(Meter.RECEIVER, agents.receiverProcess()));
        groups.add(ProcessGroup.alone(Meter.DRIVER, ProcessHandle.current()));
        return groups;
    }

    /** Some of what was lost in any trial so far, the warm-up included. Empty when nothing was. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    public DatabaseProbe database() {
        return database;
    }

    @Override
    public void close() {
        agents.close();
        api.close();
        database.close();
        stack.close();
    }

    private Instruments instruments() {
        return new Instruments(
                agents, api, new LogDatabase(stack.postgres()), stack.key().store(), progress);
    }

    private static ProcessGroup group(String name, ProcessHandle process) {
        return name.equals(PostgresServer.NAME)
                ? ProcessGroup.withChildren(name, process)
                : ProcessGroup.alone(name, process);
    }
}
