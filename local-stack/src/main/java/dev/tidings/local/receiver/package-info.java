/** A webhook receiver to try deliveries with, whose behaviour a test can choose. */
@NullMarked
package dev.tidings.local.receiver;

import org.jspecify.annotations.NullMarked;
