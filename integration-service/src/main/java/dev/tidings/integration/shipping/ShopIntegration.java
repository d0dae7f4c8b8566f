package dev.tidings.integration.shipping;

import dev.tidings.integration.health.Health;
import dev.tidings.integration.registry.Integration;

/** An integration, and how its deliveries go. */
record ShopIntegration(Integration integration, Health health) {}
