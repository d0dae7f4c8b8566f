/** Tests of {@code paging}. */
@NullMarked
package dev.tidings.kit.paging;

import org.jspecify.annotations.NullMarked;
