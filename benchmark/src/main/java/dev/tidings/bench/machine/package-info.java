/** What the machine is, and what of it each process used, as /proc has it. */
@NullMarked
package dev.tidings.bench.machine;

import org.jspecify.annotations.NullMarked;
