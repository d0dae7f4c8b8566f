/** Pages by limit and offset: the query parameters and the list envelope of the /v2 dialect. */
@NullMarked
package dev.tidings.kit.paging;

import org.jspecify.annotations.NullMarked;
