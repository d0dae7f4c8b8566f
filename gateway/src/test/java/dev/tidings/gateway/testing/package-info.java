/**
 * Fixtures: the services behind the edge, a key to use it with, and requests as raw as the wire has
 * them.
 */
@NullMarked
package dev.tidings.gateway.testing;

import org.jspecify.annotations.NullMarked;
