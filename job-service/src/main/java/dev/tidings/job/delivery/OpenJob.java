package dev.tidings.job.delivery;

import java.time.Instant;

/**
 * A job to be stored that is not over.
 *
 * @param dueAt when it may be claimed: its next attempt or, leased, the end of the lease
 * @param leased whether an attempt is under way here
 */
record OpenJob(Job job, Instant dueAt, boolean leased) {}
