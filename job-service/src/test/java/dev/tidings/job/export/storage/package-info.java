/** Tests of export jobs, package {@code storage}. */
@NullMarked
package dev.tidings.job.export.storage;

import org.jspecify.annotations.NullMarked;
