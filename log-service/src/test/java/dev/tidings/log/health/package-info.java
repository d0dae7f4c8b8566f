/** Tests of what is told of deliveries, and when. */
@NullMarked
package dev.tidings.log.health;

import org.jspecify.annotations.NullMarked;
