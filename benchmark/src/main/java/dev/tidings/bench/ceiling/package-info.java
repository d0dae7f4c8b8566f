/** What the machine allows at the most: PostgreSQL and HTTP with nothing of Tidings between. */
@NullMarked
package dev.tidings.bench.ceiling;

import org.jspecify.annotations.NullMarked;
