/** What PostgreSQL is set to, and what it counted. */
@NullMarked
package dev.tidings.bench.database;

import org.jspecify.annotations.NullMarked;
