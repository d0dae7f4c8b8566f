/** Identifiers: time-ordered UUIDv7, name-based UUIDv5, and integers from 1 on. */
@NullMarked
package dev.tidings.kit.id;

import org.jspecify.annotations.NullMarked;
