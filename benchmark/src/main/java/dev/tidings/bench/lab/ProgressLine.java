package dev.tidings.bench.lab;

import dev.tidings.bench.lab.Trial.Standing;
import dev.tidings.bench.wire.LoadProgress;
import dev.tidings.bench.wire.ReceiverProgress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person sees of trials under way. */
final class ProgressLine {

    private static final double MICROS_A_MILLI = 1_000;

    private ProgressLine() {}

    static String of(double seconds, List<Standing> standings) {
        return standings.stream()
                .map(ProgressLine::of)
                .collect(Collectors.joining(" | ", "%4.0f s  ".formatted(seconds), ""));
    }

    private static String of(Standing standing) {
        LoadProgress sent = standing.sent();
        ReceiverProgress received = standing.received();
        String line =
                "%,d accepted of %,d due, %,d of %,d delivered, now %,d at p50 %.0f ms, p99 %.0f ms";
        return String.format(
                        Locale.ROOT,
                        line,
                        sent.accepted(),
                        sent.due(),
                        received.taken(),
                        standing.promised(),
                        received.recent(),
                        received.recentMedian() / MICROS_A_MILLI,
                        received.recentP99() / MICROS_A_MILLI)
                + refusals(sent);
    }

    private static String refusals(LoadProgress sent) {
        int refused = sent.refused() + sent.unknown();
        return refused == 0 ? "" : ", %,d REFUSED".formatted(refused);
    }
}
