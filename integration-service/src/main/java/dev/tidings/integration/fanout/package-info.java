/** Takes accepted events from their channel, stores them and requests their deliveries. */
@NullMarked
package dev.tidings.integration.fanout;

import org.jspecify.annotations.NullMarked;
