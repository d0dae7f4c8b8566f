package dev.tidings.job.delivery;

import java.util.Map;
import java.util.UUID;

/**
 * What may be claimed now.
 *
 * @param jobs in all
 * @param bytes of payload in all
 * @param perUnknownLane of an integration not named in {@code perLane}
 * @param perLane of each integration this worker knows
 */
record ClaimRoom(int jobs, long bytes, int perUnknownLane, Map<UUID, Integer> perLane) {}
