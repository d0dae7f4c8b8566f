/** Tests of what {@code dev.tidings.bench.account} works out. */
@NullMarked
package dev.tidings.bench.account;

import org.jspecify.annotations.NullMarked;
