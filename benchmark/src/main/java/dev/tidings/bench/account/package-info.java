/** What became of each event, by id, and how long it took. */
@NullMarked
package dev.tidings.bench.account;

import org.jspecify.annotations.NullMarked;
