/** Tests of export jobs, package {@code jobs}. */
@NullMarked
package dev.tidings.job.export.jobs;

import org.jspecify.annotations.NullMarked;
