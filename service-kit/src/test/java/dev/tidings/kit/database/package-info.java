/** Tests of the pool. */
@NullMarked
package dev.tidings.kit.database;

import org.jspecify.annotations.NullMarked;
