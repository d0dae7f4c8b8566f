/** A small client of the API, for the commands that use a running stack. */
@NullMarked
package dev.tidings.local.client;

import org.jspecify.annotations.NullMarked;
