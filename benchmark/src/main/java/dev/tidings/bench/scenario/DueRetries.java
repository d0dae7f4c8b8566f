package dev.tidings.bench.scenario;

import dev.tidings.bench.account.Audience;
import dev.tidings.bench.account.Latency;
import dev.tidings.bench.database.JobLedger;
import dev.tidings.bench.lab.Lab;
import dev.tidings.bench.lab.Load;
import dev.tidings.bench.lab.Measurement;
import dev.tidings.bench.lab.Pause;
import dev.tidings.bench.lab.Trial;
import dev.tidings.bench.lab.Webhooks;
import dev.tidings.bench.wire.Reaction;
import dev.tidings.local.stack.Service;
import dev.tidings.local.stack.StackOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Receivers that were away come back, and all that waited for them is due at the same moment. They
 * answer 503 until then with {@code Retry-After} naming it, which holds all that goes to them; the
 * stack's own schedule is shorter and adds nothing by chance, so that the receivers alone decide.
 */
final class DueRetries implements Scenario {

    private static final int RECEIVERS = 100;
    private static final int RETRIES = 100_000;
    private static final double HEALTHY_RATE = 200;
    private static final double SETTLED_PER_SECOND = 5_000;
    private static final double WORSE_AT_MOST = 1.5;
    private static final Duration TIME = Duration.ofSeconds(30);

    /** How many jobs are likely to be on record in a second; if not, the moment moves on. */
    private static final int RECORDED_PER_SECOND = 1_500;

    /**
     * How often the moment moves on before all are given up: two or three happen, on a slow
     * machine.
     */
    private static final int MOVES = 20;

    private static final Duration TOO_NEAR = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "retry";
    }

    @Override
    public String purpose() {
        return "100,000 retries due at once, healthy traffic at 200/s beside them";
    }

    @Override
    public String target() {
        return "5,000 claimed and settled a second, p99 of the healthy traffic at most 1.5 times as before";
    }

    @Override
    public StackOptions prepare(StackOptions options) {
        return options.with(Service.JOB, "TIDINGS_DELIVERY_RETRY_JITTER", "0")
                .with(Service.JOB, "TIDINGS_DELIVERY_RETRY_DELAYS", "1s,1s,1s,1s,1s,1s,1s,1s");
    }

    @Override
    public Findings run(Lab lab, Settings settings) {
        Webhooks healthy = lab.webhooks(1, Reaction.TAKE);
        Webhooks away = lab.webhooks(lab.anotherStore(), new Audience(RECEIVERS, 1), Reaction.HOLD);
        WarmUp.ofSlow(lab, settings, healthy, HEALTHY_RATE);
        Duration time = settings.timeOr(TIME);
        Load traffic = settings.shape(Load.steady(healthy, HEALTHY_RATE, time));
        Measurement before = lab.measure("healthy traffic before", traffic);
        int events = Math.max(1, settings.eventsOr(RETRIES) / RECEIVERS);
        Trial retries = lab.start(Load.atOnce(away, events).withConnections(1));
        Instant due = awaitAllWaiting(lab, retries, away, events * RECEIVERS);
        Measurement during = lab.measureUntilEndOf(retries, "healthy traffic beside", traffic);
        Findings findings = findings(lab, before, during, due, away);
        lab.end(retries);
        lab.remove(healthy);
        lab.remove(away);
        return findings;
    }

    /**
     * Waits until all are on record, and moves the moment on as long as some are not. Then waits
     * until it has nearly come.
     */
    private static Instant awaitAllWaiting(Lab lab, Trial retries, Webhooks away, int expected) {
        JobLedger ledger = new JobLedger(lab.postgres());
        Instant due = ahead(expected);
        lab.holdUntil(due);
        int waiting = 0;
        int moves = 0;
        while (waiting < expected || !lab.standing(retries).sent().done()) {
            if (Instant.now().plus(TOO_NEAR).isAfter(due)) {
                if (++moves > MOVES) {
                    throw new IllegalStateException(
                            "%,d of %,d retries are on record".formatted(waiting, expected));
                }
                due = ahead(expected);
                lab.holdUntil(due);
            }
            Pause.untilNextLook();
            waiting = ledger.waiting(away.ids());
            lab.progress()
                    .now(
                            "%,d of %,d retries wait for the same moment"
                                    .formatted(waiting, expected));
        }
        while (Instant.now().plusSeconds(2).isBefore(due)) {
            Pause.untilNextLook();
        }
        return due;
    }

    private static Instant ahead(int retries) {
        return Instant.now()
                .plus(TOO_NEAR.multipliedBy(2))
                .plusSeconds(retries / RECORDED_PER_SECOND)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private static Findings findings(
            Lab lab, Measurement before, Measurement during, Instant due, Webhooks away) {
        JobLedger.Settled settled = new JobLedger(lab.postgres()).settled(away.ids());
        double seconds = Duration.between(due, settled.last()).toMillis() / 1_000.0;
        Latency quiet = before.main().endToEnd();
        Latency busy = during.main().endToEnd();
        return Findings.of(
                        List.of(
                                Finding.atLeast(
                                        "claimed and settled",
                                        settled.jobs() / seconds,
                                        SETTLED_PER_SECOND,
                                        "a second"),
                                Finding.atMost(
                                        "p99 of healthy traffic, to before",
                                        busy.p99() / quiet.p99(),
                                        WORSE_AT_MOST,
                                        "times")),
                        during,
                        before)
                .withNote(
                        "%,d jobs settled in %.1f s after the moment at which all were due"
                                .formatted(settled.jobs(), seconds));
    }
}
