/** The time, as something a test can set. */
@NullMarked
package dev.tidings.kit.time;

import org.jspecify.annotations.NullMarked;
