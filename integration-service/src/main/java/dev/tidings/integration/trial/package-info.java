/** Trying an integration out with a sample event. */
@NullMarked
package dev.tidings.integration.trial;

import org.jspecify.annotations.NullMarked;
