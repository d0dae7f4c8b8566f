/** Where the files of exports are kept: a folder, or a bucket of an S3-compatible server. */
@NullMarked
package dev.tidings.job.export.storage;

import org.jspecify.annotations.NullMarked;
