/** Tests of {@code secret}. */
@NullMarked
package dev.tidings.kit.secret;

import org.jspecify.annotations.NullMarked;
