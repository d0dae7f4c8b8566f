/** Tests of the transports. */
@NullMarked
package dev.tidings.job.transport;

import org.jspecify.annotations.NullMarked;
