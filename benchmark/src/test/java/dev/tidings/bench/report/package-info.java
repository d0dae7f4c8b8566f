/** Tests of what {@code dev.tidings.bench.report} works out. */
@NullMarked
package dev.tidings.bench.report;

import org.jspecify.annotations.NullMarked;
