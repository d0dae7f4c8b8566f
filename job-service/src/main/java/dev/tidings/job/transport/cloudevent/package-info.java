/** The message that queues and brokers get: a CloudEvent in structured JSON. */
@NullMarked
package dev.tidings.job.transport.cloudevent;

import org.jspecify.annotations.NullMarked;
