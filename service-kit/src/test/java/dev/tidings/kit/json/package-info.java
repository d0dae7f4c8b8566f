/** Tests of {@code json}. */
@NullMarked
package dev.tidings.kit.json;

import org.jspecify.annotations.NullMarked;
