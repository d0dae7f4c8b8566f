package dev.tidings.job.delivery;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Where a new delivery stands when its batch has to go on. */
sealed interface Disposition {

    /** Attempted, or ended without an attempt. */
    record Settled(Settlement settlement) implements Disposition {}

    /** Its attempt is still under way. */
    record UnderWay(Job job, CompletableFuture<Settlement> attempt) implements Disposition {}

    /** Not begun: no room in its lane, or its integration could not be looked up. */
    record Waiting(Job job, Instant due) implements Disposition {}
}
