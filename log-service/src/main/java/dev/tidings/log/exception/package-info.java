/** What integrations report of their own failures: taken in, and listed in the order of time. */
@NullMarked
package dev.tidings.log.exception;

import org.jspecify.annotations.NullMarked;
