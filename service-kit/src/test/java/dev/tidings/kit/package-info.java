/** Tests of the kit as a whole. */
@NullMarked
package dev.tidings.kit;

import org.jspecify.annotations.NullMarked;
