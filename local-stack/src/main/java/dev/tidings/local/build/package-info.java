/** Builds the services that are missing or older than their sources. */
@NullMarked
package dev.tidings.local.build;

import org.jspecify.annotations.NullMarked;
