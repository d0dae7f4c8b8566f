/** The parts that every body of the /v2 dialect is made of. */
@NullMarked
package dev.tidings.integration.wire;

import org.jspecify.annotations.NullMarked;
