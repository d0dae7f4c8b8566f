/** Identifiers: time-ordered UUIDv7 and name-based UUIDv5. */
@NullMarked
package dev.tidings.kit.id;

import org.jspecify.annotations.NullMarked;
