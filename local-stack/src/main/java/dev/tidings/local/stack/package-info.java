/** The whole of Tidings as child processes on one machine; what {@code up} and the tests start. */
@NullMarked
package dev.tidings.local.stack;

import org.jspecify.annotations.NullMarked;
