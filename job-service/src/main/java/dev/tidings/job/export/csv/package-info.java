/** CSV that spreadsheets open as it is meant: RFC 4180, and no cell of it a formula. */
@NullMarked
package dev.tidings.job.export.csv;

import org.jspecify.annotations.NullMarked;
