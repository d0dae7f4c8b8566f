/**
 * Running export jobs: claimed under a lease, one a store at a time, each on a virtual thread of
 * its own, which is the one place of this service where code waits.
 */
@NullMarked
package dev.tidings.job.export.run;

import org.jspecify.annotations.NullMarked;
