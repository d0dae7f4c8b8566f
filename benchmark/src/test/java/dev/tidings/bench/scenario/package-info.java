/** Tests of what {@code dev.tidings.bench.scenario} works out. */
@NullMarked
package dev.tidings.bench.scenario;

import org.jspecify.annotations.NullMarked;
