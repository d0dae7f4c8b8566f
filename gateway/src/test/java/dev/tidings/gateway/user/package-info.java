/** Tests of what a client learns of itself. */
@NullMarked
package dev.tidings.gateway.user;

import org.jspecify.annotations.NullMarked;
