/** Real brokers for tests, also of other modules. */
@NullMarked
package dev.tidings.job.testing;

import org.jspecify.annotations.NullMarked;
