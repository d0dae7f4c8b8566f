/** A real broker, for this module's tests and for the black-box tests of the whole. */
@NullMarked
package dev.tidings.messaging.kafka.testing;

import org.jspecify.annotations.NullMarked;
