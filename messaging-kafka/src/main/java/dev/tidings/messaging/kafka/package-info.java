/**
 * What Kafka lacks to carry the channels as PostgreSQL does: typed batches, redelivery of what
 * failed, dead letters for what fails alone, and the same meters.
 */
@NullMarked
package dev.tidings.messaging.kafka;

import org.jspecify.annotations.NullMarked;
