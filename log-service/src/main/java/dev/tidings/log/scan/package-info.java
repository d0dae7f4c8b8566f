/** Logs as other services read them to export them: all that match a filter, page by page. */
@NullMarked
package dev.tidings.log.scan;

import org.jspecify.annotations.NullMarked;
