/** What was measured, as a table on the terminal, as JSON and as a page with plots. */
@NullMarked
package dev.tidings.bench.report;

import org.jspecify.annotations.NullMarked;
