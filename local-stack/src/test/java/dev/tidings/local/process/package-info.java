/** Tests with small shell processes. */
@NullMarked
package dev.tidings.local.process;

import org.jspecify.annotations.NullMarked;
