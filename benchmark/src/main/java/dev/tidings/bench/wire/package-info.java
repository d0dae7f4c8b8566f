/** What the benchmark's processes tell one another: plans, progress, and records by the million. */
@NullMarked
package dev.tidings.bench.wire;

import org.jspecify.annotations.NullMarked;
