/** Access tokens: how a client gets one, and how HTTP Basic is swapped for one. */
@NullMarked
package dev.tidings.gateway.token;

import org.jspecify.annotations.NullMarked;
