/** Tests of deliveries by HTTP POST. */
@NullMarked
package dev.tidings.job.transport.webhook;

import org.jspecify.annotations.NullMarked;
