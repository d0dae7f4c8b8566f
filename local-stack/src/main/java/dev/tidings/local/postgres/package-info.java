/** A real PostgreSQL from the binaries on the class path, kept in a directory of its own. */
@NullMarked
package dev.tidings.local.postgres;

import org.jspecify.annotations.NullMarked;
