/** Tests of {@code listing}. */
@NullMarked
package dev.tidings.job.listing;

import org.jspecify.annotations.NullMarked;
