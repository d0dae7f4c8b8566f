/** Tests of {@code openapi}. */
@NullMarked
package dev.tidings.kit.openapi;

import org.jspecify.annotations.NullMarked;
