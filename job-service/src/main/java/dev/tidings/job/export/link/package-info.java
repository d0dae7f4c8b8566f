/** Signed links to the files of exports. */
@NullMarked
package dev.tidings.job.export.link;

import org.jspecify.annotations.NullMarked;
