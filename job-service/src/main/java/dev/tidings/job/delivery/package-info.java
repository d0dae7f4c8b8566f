/**
 * Deliveries: from the request on the channel through lanes and retries to a finished job, every
 * attempt handed to the log before its job is over.
 */
@NullMarked
package dev.tidings.job.delivery;

import org.jspecify.annotations.NullMarked;
