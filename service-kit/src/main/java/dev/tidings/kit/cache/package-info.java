/** What is remembered in memory. */
@NullMarked
package dev.tidings.kit.cache;

import org.jspecify.annotations.NullMarked;
