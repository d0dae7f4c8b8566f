/**
 * How often a client may call: token buckets by application key, and by address where there is
 * none.
 */
@NullMarked
package dev.tidings.gateway.limit;

import org.jspecify.annotations.NullMarked;
