/** Stores and their application keys, of which only a digest of the secret is kept. */
@NullMarked
package dev.tidings.gateway.key;

import org.jspecify.annotations.NullMarked;
