/** The way out to job-service: one request for each event and integration. */
@NullMarked
package dev.tidings.integration.delivery;

import org.jspecify.annotations.NullMarked;
