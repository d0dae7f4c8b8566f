/** Tests of delivering. */
@NullMarked
package dev.tidings.job.delivery;

import org.jspecify.annotations.NullMarked;
