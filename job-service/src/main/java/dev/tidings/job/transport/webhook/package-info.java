/** Deliveries by HTTP POST, as section "Webhook" of the /v2 contract. */
@NullMarked
package dev.tidings.job.transport.webhook;

import org.jspecify.annotations.NullMarked;
