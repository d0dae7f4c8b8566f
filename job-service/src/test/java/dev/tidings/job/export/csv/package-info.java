/** Tests of export jobs, package {@code csv}. */
@NullMarked
package dev.tidings.job.export.csv;

import org.jspecify.annotations.NullMarked;
