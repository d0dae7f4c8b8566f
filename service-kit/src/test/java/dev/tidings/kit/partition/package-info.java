/** Tests of {@code partition}. */
@NullMarked
package dev.tidings.kit.partition;

import org.jspecify.annotations.NullMarked;
