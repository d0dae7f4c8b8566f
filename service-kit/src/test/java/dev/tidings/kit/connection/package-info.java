/** Tests of {@code connection}. */
@NullMarked
package dev.tidings.kit.connection;

import org.jspecify.annotations.NullMarked;
