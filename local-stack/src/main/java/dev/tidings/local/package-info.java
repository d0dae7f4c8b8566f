/** The commands of {@code ./tidings}: {@code up}, {@code receiver}, {@code sample-orders}. */
@NullMarked
package dev.tidings.local;

import org.jspecify.annotations.NullMarked;
