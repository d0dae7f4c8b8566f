/** Tests of what {@code dev.tidings.bench.generator} works out. */
@NullMarked
package dev.tidings.bench.generator;

import org.jspecify.annotations.NullMarked;
