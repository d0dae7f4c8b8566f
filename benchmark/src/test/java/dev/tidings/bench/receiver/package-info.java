/** Tests of what {@code dev.tidings.bench.receiver} works out. */
@NullMarked
package dev.tidings.bench.receiver;

import org.jspecify.annotations.NullMarked;
