/** Tests of {@code address}. */
@NullMarked
package dev.tidings.kit.address;

import org.jspecify.annotations.NullMarked;
