/** Tests of export jobs, package {@code download}. */
@NullMarked
package dev.tidings.job.export.download;

import org.jspecify.annotations.NullMarked;
