/** Tests of what is hidden, and what is not. */
@NullMarked
package dev.tidings.kit.masking;

import org.jspecify.annotations.NullMarked;
