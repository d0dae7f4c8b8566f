/**
 * A SmallRye Reactive Messaging connector whose channels are queues in PostgreSQL. Public are the
 * metadata of messages and the faults of an append; everything else is the connector's own.
 */
@NullMarked
package dev.tidings.messaging.postgres;

import org.jspecify.annotations.NullMarked;
