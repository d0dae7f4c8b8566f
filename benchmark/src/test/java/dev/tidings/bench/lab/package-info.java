/** Tests of what {@code dev.tidings.bench.lab} works out. */
@NullMarked
package dev.tidings.bench.lab;

import org.jspecify.annotations.NullMarked;
