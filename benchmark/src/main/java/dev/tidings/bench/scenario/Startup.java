package dev.tidings.bench.scenario;

import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Pause;
import dev.tidings.bench.lab.Twin;
import dev.tidings.local.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What a start costs: one service after the other is started beside the one that runs, on databases
 * that are migrated, several times; the last of them then idles and answers requests.
 */
final class Startup implements Scenario {

    private static final int REQUESTS = 10_000;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final double START_MILLIS = 100;
    private static final double IDLE_MEGABYTES = 80;
    private static final double KILOBYTES = 1_000;
    private static final List<String> HEAD =
            List.of("service", "start", "RSS idle", "RSS after the requests");

    private final List<Service> services;
    private final int starts;

    /**
     * A scenario.
     *
     * @param services that are started
     * @param starts of each service, of which the median counts
     */
    Startup(List<Service> services, int starts) {
        this.services = List.copyOf(services);
        this.starts = starts;
    }

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String purpose() {
        return "each service started anew, idle, and after 10,000 requests";
    }

    @Override
    public String target() {
        return "native: ready within 100 ms, RSS ≤ 80 MB idle";
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        int requests = settings.eventsOr(REQUESTS);
        List<Need> needs = new ArrayList<>();
        for (Service service : services) {
            lab.progress().now("starting " + service.module());
            needs.add(need(lab, service, settings.timeOr(IDLE), requests));
        }
        List<List<String>> rows = needs.stream().map(Need::row).toList();
        return Findings.of(findings(needs)).with(new Table("What a start costs", HEAD, rows));
    }

    private Need need(Lab lab, Service service, Duration idling, int requests) {
        double[] millis = new double[starts];
        for (int start = 0; start < starts - 1; start++) {
            try (Twin twin = lab.twin(service)) {
                millis[start] = millis(twin.readyAfter());
            }
        }
        try (Twin twin = lab.twin(service)) {
            millis[starts - 1] = millis(twin.readyAfter());
            Pause.of(idling);
            double idle = megabytes(twin);
            twin.answer(requests, path(service), lab.token());
            return new Need(service, median(millis), idle, megabytes(twin));
        }
    }

    /** A list that the service answers from its database; the gateway passes it on. */
    private static String path(Service service) {
        return switch (service) {
            case INTEGRATION, GATEWAY -> "/v2/integrations";
            case JOB -> "/v2/jobs";
            case LOG -> "/v2/integrations/logs";
        };
    }

    private static List<Finding> findings(List<Need> needs) {
        List<Finding> findings = new ArrayList<>();
        for (Need need : needs) {
            String name = need.service().module();
            findings.add(
                    Finding.atMost("start of " + name, need.startMillis(), START_MILLIS, "ms"));
            findings.add(
                    Finding.atMost(
                            "RSS of idle " + name, need.idleMegabytes(), IDLE_MEGABYTES, "MB"));
        }
        return findings;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static double megabytes(Twin twin) {
        return twin.memory().rss() / KILOBYTES;
    }

    private static double median(double... values) {
        return DoubleStream.of(values).sorted().skip(values.length / 2).findFirst().orElse(0);
    }

    private record Need(
            Service service, double startMillis, double idleMegabytes, double usedMegabytes) {

        List<String> row() {
            return List.of(
                    service.module(),
                    text(startMillis, "ms"),
                    text(idleMegabytes, "MB"),
                    text(usedMegabytes, "MB"));
        }

        private static String text(double value, String unit) {
            return String.format(Locale.ROOT, "%,.0f %s", value, unit);
        }
    }
}
