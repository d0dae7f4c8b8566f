/** Hiding the values of what looks secret, before anything is stored. */
@NullMarked
package dev.tidings.kit.masking;

import org.jspecify.annotations.NullMarked;
