package dev.tidings.bench.scenario;

import dev.tidings.bench.database.Counters;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Pause;
import dev.tidings.bench.machine.ProcessGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a stack uses of a machine while there is nothing to deliver, some time after its start. */
final class Idle implements Scenario {

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final double PERCENT_OF_A_CORE = 2;
    private static final double MEGABYTES = 600;
    private static final double KILOBYTES = 1_000;
    private static final List<String> HEAD = List.of("process", "CPU", "PSS");

    private final int restsBefore;

    /**
     * A scenario.
     *
     * @param restsBefore how many times as long as it is measured the stack is left alone before
     */
    Idle(int restsBefore) {
        this.restsBefore = restsBefore;
    }

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String purpose() {
        return "nothing for a minute, after nothing for nine";
    }

    @Override
    public String target() {
        return "≤ 2 % of a core, PSS ≤ 600 MB (native ≤ 300 MB), PostgreSQL included";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Duration time = settings.timeOr(TIME);
        rest(lab, time.multipliedBy(restsBefore));
        List<ProcessGroup> processes = lab.processesOfTidings();
        double[] before = cpuSeconds(processes);
        Counters counters = lab.database().counters();
        Instant began = Instant.now();
        rest(lab, time);
        double seconds = Duration.between(began, Instant.now()).toNanos() / 1e9;
        Counters counted = lab.database().counters().since(counters);
        return findings(uses(processes, before, seconds))
                .withNote(
                        "PostgreSQL: %.1f statements and %.1f commits a second, %,d rows written"
                                .formatted(
                                        counted.statements() / seconds,
                                        counted.commits() / seconds,
                                        counted.rowsWritten()));
    }

    /** Does nothing at all, since a line of progress a second would be more than Tidings does. */
    private static void rest(Lab lab, Duration time) {
        lab.progress().now("idle for %,d s".formatted(time.toSeconds()));
        Pause.of(time);
    }

    private static double[] cpuSeconds(List<ProcessGroup> processes) {
        return processes.stream().mapToDouble(ProcessGroup::cpuSeconds).toArray();
    }

    private static List<Use> uses(List<ProcessGroup> processes, double[] before, double seconds) {
        double[] after = cpuSeconds(processes);
        List<Use> uses = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            ProcessGroup process = processes.get(i);
            uses.add(
                    new Use(
                            process.name(),
                            100 * (after[i] - before[i]) / seconds,
                            process.memory().pss() / KILOBYTES));
        }
        return uses;
    }

    private static Findings findings(List<Use> uses) {
        Use all = uses.stream().reduce(new Use("all", 0, 0), Use::plus);
        List<Use> rows = new ArrayList<>(uses);
        rows.add(all);
        return Findings.of(
                        List.of(
                                Finding.atMost("CPU", all.percent(), PERCENT_OF_A_CORE, "%"),
                                Finding.atMost("PSS", all.megabytes(), MEGABYTES, "MB")))
                .with(new Table("What it uses", HEAD, rows.stream().map(Use::row).toList()));
    }

    private record Use(String process, double percent, double megabytes) {

        Use plus(Use other) {
            return new Use(process, percent + other.percent, megabytes + other.megabytes);
        }

        List<String> row() {
            return List.of(
                    process,
                    String.format(Locale.ROOT, "%.1f %%", percent),
                    String.format(Locale.ROOT, "%,.0f MB", megabytes));
        }
    }
}
