/** What events tell of orders, handed to the service that keeps them for exports. */
@NullMarked
package dev.tidings.integration.order;

import org.jspecify.annotations.NullMarked;
