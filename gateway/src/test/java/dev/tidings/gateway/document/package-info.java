/** Tests of {@code document}. */
@NullMarked
package dev.tidings.gateway.document;

import org.jspecify.annotations.NullMarked;
