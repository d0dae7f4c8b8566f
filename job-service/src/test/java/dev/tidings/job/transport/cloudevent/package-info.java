/** Tests of the message that queues and brokers get. */
@NullMarked
package dev.tidings.job.transport.cloudevent;

import org.jspecify.annotations.NullMarked;
