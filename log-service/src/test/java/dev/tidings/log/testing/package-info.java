/** Fixtures: the neighbour services, a clock to set, and rows of the service's own database. */
@NullMarked
package dev.tidings.log.testing;

import org.jspecify.annotations.NullMarked;
