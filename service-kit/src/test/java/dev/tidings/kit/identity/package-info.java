/** Tests of {@code identity}. */
@NullMarked
package dev.tidings.kit.identity;

import org.jspecify.annotations.NullMarked;
