/** The keys that sign access tokens: made, rotated, published, and used to verify at the edge. */
@NullMarked
package dev.tidings.gateway.signing;

import org.jspecify.annotations.NullMarked;
