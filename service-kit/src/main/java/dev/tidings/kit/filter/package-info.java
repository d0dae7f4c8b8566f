/**
 * The filter language of the /v2 dialect: parsed into a typed tree, and from there into a condition
 * of SQL whose every value is a parameter. The grammar is in {@code docs/filter.md}.
 */
@NullMarked
package dev.tidings.kit.filter;

import org.jspecify.annotations.NullMarked;
