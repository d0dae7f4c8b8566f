/** What can be exported: each type of job with its filter, its columns and where its rows are. */
@NullMarked
package dev.tidings.job.export.source;

import org.jspecify.annotations.NullMarked;
