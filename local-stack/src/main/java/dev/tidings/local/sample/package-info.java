/** Orders made up for trying things out, and sending them as events. */
@NullMarked
package dev.tidings.local.sample;

import org.jspecify.annotations.NullMarked;
