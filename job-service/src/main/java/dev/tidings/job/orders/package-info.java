/**
 * The orders of the stores, as the newest event of each showed them: taken from channel {@code
 * orders}, read by exports.
 */
@NullMarked
package dev.tidings.job.orders;

import org.jspecify.annotations.NullMarked;
