/** Over a real broker. */
@NullMarked
package dev.tidings.messaging.kafka;

import org.jspecify.annotations.NullMarked;
