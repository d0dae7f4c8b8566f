/** Tests of what {@code dev.tidings.bench.machine} works out. */
@NullMarked
package dev.tidings.bench.machine;

import org.jspecify.annotations.NullMarked;
