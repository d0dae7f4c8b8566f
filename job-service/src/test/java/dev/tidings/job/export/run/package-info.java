/** Tests of export jobs, package {@code run}. */
@NullMarked
package dev.tidings.job.export.run;

import org.jspecify.annotations.NullMarked;
