/** What the signed links lead to: the files of exports, for whoever has the link. */
@NullMarked
package dev.tidings.job.export.download;

import org.jspecify.annotations.NullMarked;
