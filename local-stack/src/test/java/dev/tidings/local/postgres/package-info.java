/** Tests with a real PostgreSQL. */
@NullMarked
package dev.tidings.local.postgres;

import org.jspecify.annotations.NullMarked;
