/** How often a client may call: token buckets by application key. */
@NullMarked
package dev.tidings.gateway.limit;

import org.jspecify.annotations.NullMarked;
