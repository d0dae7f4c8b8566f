package dev.tidings.local.stack;

import dev.tidings.local.postgres.PostgresServer;
import dev.tidings.local.process.Ending;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Processes that outlived a launcher which was killed before it could stop them. */
final class Leftovers {

    /** More than anybody starts on one machine. */
    private static final int MOST_REPLICAS = 9;

    private final DataDirectory data;
    private final Consumer<String> announce;

    Leftovers(DataDirectory data, Consumer<String> announce) {
        this.data = data;
        this.announce = announce;
    }

    /** Ends those of the data directory as a launcher would: the services, then PostgreSQL. */
    void end() {
        List<Runnable> services =
                Instance.all(MOST_REPLICAS).stream()
                        .map(Instance::name)
                        .flatMap(name -> ending(name, LocalStack.SERVICE_ENDING).stream())
                        .toList();
        AtOnce.run(services);
        ending(PostgresServer.NAME, PostgresServer.FAST_SHUTDOWN).ifPresent(Runnable::run);
    }

    private Optional<Runnable> ending(String name, Ending ending) {
        return data.pidFile(name).living().map(process -> () -> end(name, process, ending));
    }

    private void end(String name, ProcessHandle process, Ending ending) {
        announce.accept(
                "Ending %s (process %d), which an earlier run left behind"
                        .formatted(name, process.pid()));
        ending.apply(process);
        data.pidFile(name).delete();
    }
}
