/** Hiding the values of what looks secret, before anything is stored. */
@NullMarked
package dev.tidings.log.masking;

import org.jspecify.annotations.NullMarked;
