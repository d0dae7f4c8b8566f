/** Tests of what {@code dev.tidings.bench.wire} works out. */
@NullMarked
package dev.tidings.bench.wire;

import org.jspecify.annotations.NullMarked;
