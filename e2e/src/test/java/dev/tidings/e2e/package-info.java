/**
 * Black-box tests: real processes, real PostgreSQL, real receivers; only the public API is used.
 */
@NullMarked
package dev.tidings.e2e;

import org.jspecify.annotations.NullMarked;
