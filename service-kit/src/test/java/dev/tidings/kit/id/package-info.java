/** Tests of {@code id}. */
@NullMarked
package dev.tidings.kit.id;

import org.jspecify.annotations.NullMarked;
