/** Fixtures for the tests of every service: a real PostgreSQL, signed tokens, house rules. */
@NullMarked
package dev.tidings.kit.testing;

import org.jspecify.annotations.NullMarked;
