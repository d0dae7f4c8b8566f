/** The process that sends events at the times at which they are due. */
@NullMarked
package dev.tidings.bench.generator;

import org.jspecify.annotations.NullMarked;
