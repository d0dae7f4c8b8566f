/** Tests of export jobs. */
@NullMarked
package dev.tidings.job.export;

import org.jspecify.annotations.NullMarked;
