package dev.tidings.bench.scenario;

import dev.tidings.bench.account.Latency;
import dev.tidings.bench.database.LogFill;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.PageLatencies;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Reaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether a page of the log takes longer when the log is a thousand times as long. */
final class LogPages implements Scenario {

    private static final int INTEGRATIONS = 10;
    private static final int SMALLEST = 10_000;
    private static final int[] SIZES = {SMALLEST, 1_000_000, 10_000_000};
    private static final double LONGER_AT_MOST = 2;
    private static final double PAGES_PER_SECOND = 80;
    private static final Duration TIME = Duration.ofSeconds(30);

    /** Beyond each size, so that a page at the highest offset is a full one there too. */
    private static final int A_FEW_MORE = 100;

    private static final List<String> KINDS =
            List.of(
                    "first page of the store",
                    "offset 10,000 of the store",
                    "first page of an integration",
                    "of a job");

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public String purpose() {
        return "pages of the log at 10,000, 1,000,000 and 10,000,000 rows";
    }

    @Override
    public String target() {
        return "p99 at 10,000,000 rows at most 2 times that at 10,000";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Webhooks integrations = lab.webhooks(INTEGRATIONS, Reaction.TAKE);
        LogFill fill = new LogFill(lab.postgres(), lab.store().id(), integrations.ids());
        List<Integer> sizes = sizes(settings.rows().orElse(Integer.MAX_VALUE));
        List<PageLatencies> measured = new ArrayList<>();
        int filled = 0;
        for (int size : sizes) {
            fill.add(
                    size - filled + A_FEW_MORE,
                    added -> lab.progress().now("%,d rows added".formatted(added)));
            filled = size + A_FEW_MORE;
            requireVisible(lab, size + A_FEW_MORE);
            List<List<String>> pages = pages(integrations, fill.someJobs(size));
            lab.read(pages, PAGES_PER_SECOND, shortly(settings));
            measured.add(lab.read(pages, PAGES_PER_SECOND, settings.timeOr(TIME)));
            lab.progress().say("%,d rows measured".formatted(size));
        }
        lab.remove(integrations);
        return findings(sizes, measured);
    }

    private static void requireVisible(Lab lab, int rows) {
        if (lab.logged() < rows) {
            throw new IllegalStateException("the API tells of fewer logs than there are: " + rows);
        }
    }

    private static List<Integer> sizes(int most) {
        List<Integer> below = IntStream.of(SIZES).filter(size -> size < most).boxed().toList();
        return most > SIZES[SIZES.length - 1]
                ? below
                : Stream.concat(below.stream(), Stream.of(Math.max(most, SMALLEST + 1))).toList();
    }

    /** Connections, plans and caches are made by the first reads. */
    private static Duration shortly(Settings settings) {
        return settings.warmUp().isZero() ? Duration.ofSeconds(1) : Duration.ofSeconds(10);
    }

    private static List<List<String>> pages(Webhooks integrations, List<LogFill.LoggedJob> jobs) {
        String store = "/v2/integrations/logs";
        return List.of(
                List.of(store),
                List.of(store + "?page%5Boffset%5D=10000"),
                integrations.ids().stream().map("/v2/integrations/%s/logs"::formatted).toList(),
                jobs.stream()
                        .map(it ->
                                "/v2/integrations/%s/jobs/%s/logs"
                                        .formatted(it.integration(), it.job()))
                        .toList());
    }

    private static Findings findings(List<Integer> sizes, List<PageLatencies> measured) {
        List<Finding> findings = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            double smallest = measured.getFirst().byKind().get(kind).p99();
            double largest = measured.getLast().byKind().get(kind).p99();
            String what = "p99 %s, largest to smallest".formatted(KINDS.get(kind));
            findings.add(Finding.atMost(what, largest / smallest, LONGER_AT_MOST, "times"));
        }
        int failed = measured.stream().mapToInt(PageLatencies::failed).sum();
        findings.add(Finding.atMost("pages that failed", failed, 0, "pages"));
        return Findings.of(findings).with(table(sizes, measured));
    }

    private static Table table(List<Integer> sizes, List<PageLatencies> measured) {
        List<List<String>> rows = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            for (int size = 0; size < sizes.size(); size++) {
                Latency latency = measured.get(size).byKind().get(kind);
                rows.add(
                        List.of(
                                KINDS.get(kind),
                                "%,d".formatted(sizes.get(size)),
                                "%.1f ms".formatted(latency.p50()),
                                "%.1f ms".formatted(latency.p99()),
                                "%.1f ms".formatted(latency.max())));
            }
        }
        return new Table("Pages of 25", List.of("page", "rows", "p50", "p99", "max"), rows);
    }
}
