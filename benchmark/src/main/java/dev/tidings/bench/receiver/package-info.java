/** The process that takes the deliveries and notes when each arrived. */
@NullMarked
package dev.tidings.bench.receiver;

import org.jspecify.annotations.NullMarked;
