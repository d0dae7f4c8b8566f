/** The commands of {@code ./tidings}: {@code up} and {@code receiver}. */
@NullMarked
package dev.tidings.local;

import org.jspecify.annotations.NullMarked;
