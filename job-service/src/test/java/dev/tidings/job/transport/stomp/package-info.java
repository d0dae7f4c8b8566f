/** Tests of deliveries by HTTP POST. */
@NullMarked
package dev.tidings.job.transport.stomp;

import org.jspecify.annotations.NullMarked;
