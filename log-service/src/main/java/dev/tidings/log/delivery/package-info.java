/** Delivery logs: every attempt is appended, counted, listed newest first and dropped in time. */
@NullMarked
package dev.tidings.log.delivery;

import org.jspecify.annotations.NullMarked;
