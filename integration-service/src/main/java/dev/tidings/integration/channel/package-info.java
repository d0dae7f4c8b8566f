/** What sending on any channel has in common. */
@NullMarked
package dev.tidings.integration.channel;

import org.jspecify.annotations.NullMarked;
