/** Tests of what is hidden, and what is not. */
@NullMarked
package dev.tidings.log.masking;

import org.jspecify.annotations.NullMarked;
