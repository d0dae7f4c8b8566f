/** Tests of the document. */
@NullMarked
package dev.tidings.openapi;

import org.jspecify.annotations.NullMarked;
