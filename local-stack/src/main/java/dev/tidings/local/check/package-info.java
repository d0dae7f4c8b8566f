/** Whether a stack that says it is ready really delivers. */
@NullMarked
package dev.tidings.local.check;

import org.jspecify.annotations.NullMarked;
