/** Export jobs as clients see them: {@code /v2/jobs}. */
@NullMarked
package dev.tidings.job.export.jobs;

import org.jspecify.annotations.NullMarked;
