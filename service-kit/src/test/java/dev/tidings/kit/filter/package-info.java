/** Tests of the filter language. */
@NullMarked
package dev.tidings.kit.filter;

import org.jspecify.annotations.NullMarked;
