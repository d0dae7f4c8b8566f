/** {@code ./tidings bench}: the command, and which of the three programs of this jar is to run. */
@NullMarked
package dev.tidings.bench;

import org.jspecify.annotations.NullMarked;
