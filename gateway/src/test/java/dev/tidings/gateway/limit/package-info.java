/** Tests of the rate limits. */
@NullMarked
package dev.tidings.gateway.limit;

import org.jspecify.annotations.NullMarked;
