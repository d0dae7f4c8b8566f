/** The gateway: the one door to the public API. */
@NullMarked
package dev.tidings.gateway;

import org.jspecify.annotations.NullMarked;
