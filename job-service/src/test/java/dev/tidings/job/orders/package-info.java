/** Tests of the read model of orders. */
@NullMarked
package dev.tidings.job.orders;

import org.jspecify.annotations.NullMarked;
