/** Tests of export jobs, package {@code source}. */
@NullMarked
package dev.tidings.job.export.source;

import org.jspecify.annotations.NullMarked;
