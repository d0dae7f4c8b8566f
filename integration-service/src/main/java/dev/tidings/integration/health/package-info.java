/** How the deliveries of integrations go, as log-service observes it. */
@NullMarked
package dev.tidings.integration.health;

import org.jspecify.annotations.NullMarked;
