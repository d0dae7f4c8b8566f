/** Tests of export jobs, package {@code link}. */
@NullMarked
package dev.tidings.job.export.link;

import org.jspecify.annotations.NullMarked;
