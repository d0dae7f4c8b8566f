/** Delivering to a topic of Kafka, by producers that are kept. */
@NullMarked
package dev.tidings.job.transport.kafka;

import org.jspecify.annotations.NullMarked;
