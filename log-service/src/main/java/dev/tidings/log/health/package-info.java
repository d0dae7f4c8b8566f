/** Telling integration-service how deliveries go: at once when that turns, else now and then. */
@NullMarked
package dev.tidings.log.health;

import org.jspecify.annotations.NullMarked;
