/** The connection pool of a service, with a bound on waiting. */
@NullMarked
package dev.tidings.kit.database;

import org.jspecify.annotations.NullMarked;
