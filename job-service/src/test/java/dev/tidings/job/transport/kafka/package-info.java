/** Tests of deliveries by HTTP POST. */
@NullMarked
package dev.tidings.job.transport.kafka;

import org.jspecify.annotations.NullMarked;
