package dev.tidings.job.delivery;

import dev.tidings.job.transport.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * The lanes of this worker, and what all of them together may have under way: attempts and payload
 * bytes, each in fair shares by store, attempts at most three quarters of one origin, and half for
 * receivers that have not answered lately, so that no number of hanging receivers takes the room of
 * a healthy one.
 */
@ApplicationScoped
class Lanes {

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final DeliveryConfig.Lanes bounds;
    private final Duration patience;
    private final Clock clock;
    private final QuickClaims quickClaims;
    private final Map<UUID, Lane> lanes = new HashMap<>();

    /** New deliveries that wait for room in a quick lane, first come first served. */
    private final Map<UUID, Deque<CompletableFuture<Boolean>>> waiting = new HashMap<>();

    private final FairShare attempts;
    private final FairShare bytes;
    private int newcomers;
    private int claimed;
    private int untried;

    Lanes(DeliveryConfig config, Clock clock) {
        this.bounds = config.lanes();
        this.patience = config.patience();
        this.attempts = FairShare.of(bounds.total());
        this.bytes = FairShare.ofBytes(bounds.totalBytes());
        this.quickClaims = new QuickClaims(Math.max(1, config.claimBatch() / 2), patience);
        this.clock = clock;
    }

    /** A pass for one attempt, if its lane and this worker have room for it now. */
    synchronized Optional<Pass> enter(Job job, Origin origin) {
        Instant now = clock.instant();
        Lane lane = lanes.computeIfAbsent(job.integration(), id -> new Lane(bounds, patience));
        Pass pass =
                new Pass(
                        job.id(),
                        job.store(),
                        job.integration(),
                        origin,
                        job.payload().length(),
                        !lane.hasAnswered(),
                        now);
        if (lane.room(origin, now) == 0 || !hasRoom(pass)) {
            return Optional.empty();
        }
        lane.enter(origin, now);
        count(pass, 1);
        if (origin == Origin.CLAIMED && lane.isQuick()) {
            quickClaims.enter(pass);
        }
        return Optional.of(pass);
    }

    /** Gives a pass back, with what the lane can learn from its attempt. */
    void leave(Pass pass, Outcome outcome) {
        nextWaiting(pass, outcome).ifPresent(next -> next.complete(true));
    }

    private synchronized Optional<CompletableFuture<Boolean>> nextWaiting(
            Pass pass, Outcome outcome) {
        Instant now = clock.instant();
        Lane lane = lanes.get(pass.integration());
        if (lane != null) {
            lane.leave(pass.origin(), outcome, Duration.between(pass.since(), now), now);
        }
        count(pass, -1);
        quickClaims.leave(pass);
        Deque<CompletableFuture<Boolean>> inLine = waiting.get(pass.integration());
        return inLine == null ? Optional.empty() : Optional.ofNullable(inLine.poll());
    }

    /** Whether attempts to this integration can be expected to end while their batch waits. */
    synchronized boolean isQuick(UUID integration) {
        Lane lane = lanes.get(integration);
        return lane != null && lane.isQuick();
    }

    /** Notes that an attempt to this integration did not end while its batch waited. */
    synchronized void outlastedPatience(UUID integration) {
        Lane lane = lanes.get(integration);
        if (lane != null) {
            lane.outlastedPatience();
        }
    }

    /**
     * Waits in line until an attempt of this lane ends, which makes it true. Whoever waits may
     * complete it with false, and so leave the line.
     */
    synchronized CompletableFuture<Boolean> awaitRoom(UUID integration) {
        CompletableFuture<Boolean> turn = new CompletableFuture<>();
        waiting.computeIfAbsent(integration, id -> new ArrayDeque<>()).add(turn);
        turn.whenComplete((room, fault) -> leaveLine(integration, turn));
        return turn;
    }

    private synchronized void leaveLine(UUID integration, CompletableFuture<Boolean> turn) {
        Deque<CompletableFuture<Boolean>> inLine = waiting.get(integration);
        if (inLine != null) {
            inLine.remove(turn);
            if (inLine.isEmpty()) {
                waiting.remove(integration);
            }
        }
    }

    /** How many claimed attempts this worker can begin now, and how many each lane it knows. */
    synchronized ClaimRoom claimRoom() {
        Instant now = clock.instant();
        lanes.values().removeIf(lane -> lane.isIdleSince(now.minus(FORGOTTEN_AFTER)));
        boolean noQuickOnes = quickClaims.suffice(now);
        Map<UUID, Integer> rooms = new HashMap<>();
        lanes.forEach((id, lane) ->
                rooms.put(id, noQuickOnes && lane.isQuick() ? 0 : lane.room(Origin.CLAIMED, now)));
        int total = Math.min(bounds.total() - underWay(), threeQuarters() - claimed);
        return new ClaimRoom(Math.max(0, total), bytes.free(), bounds.untried(), rooms);
    }

    /** Whether lanes whose receivers are quick have enough claimed attempts for now. */
    synchronized boolean quickClaimsSuffice() {
        return quickClaims.suffice(clock.instant());
    }

    synchronized int underWay() {
        return newcomers + claimed;
    }

    private boolean hasRoom(Pass pass) {
        int ofOrigin = pass.origin() == Origin.NEW ? newcomers : claimed;
        return ofOrigin < threeQuarters()
                && (!pass.untried() || untried < half())
                && attempts.admits(pass.store(), 1)
                && bytes.admits(pass.store(), pass.bytes());
    }

    private int half() {
        return bounds.total() / 2;
    }

    private int threeQuarters() {
        return bounds.total() - bounds.total() / 4;
    }

    private void count(Pass pass, int change) {
        if (pass.origin() == Origin.NEW) {
            newcomers += change;
        } else {
            claimed += change;
        }
        untried += pass.untried() ? change : 0;
        attempts.take(pass.store(), change);
        bytes.take(pass.store(), (long) change * pass.bytes());
    }
}
