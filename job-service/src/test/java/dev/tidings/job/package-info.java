/** Tests of job-service as a whole. */
@NullMarked
package dev.tidings.job;

import org.jspecify.annotations.NullMarked;
