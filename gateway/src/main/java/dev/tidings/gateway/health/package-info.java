/** Which service is up, as the gateway sees it. */
@NullMarked
package dev.tidings.gateway.health;

import org.jspecify.annotations.NullMarked;
