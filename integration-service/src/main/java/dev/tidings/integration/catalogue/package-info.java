/** The closed list of events that can be observed and sent. */
@NullMarked
package dev.tidings.integration.catalogue;

import org.jspecify.annotations.NullMarked;
