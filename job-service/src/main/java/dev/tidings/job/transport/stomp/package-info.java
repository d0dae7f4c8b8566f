/**
 * Delivering to a STOMP broker over connections that are kept, each with many messages under way
 * and every one with a receipt of its own.
 */
@NullMarked
package dev.tidings.job.transport.stomp;

import org.jspecify.annotations.NullMarked;
