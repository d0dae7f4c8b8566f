/**
 * Makes the document of the whole API out of those of the services, each of which its service
 * publishes as {@code openapi.yaml} and checks against what it serves.
 */
@NullMarked
package dev.tidings.openapi;

import org.jspecify.annotations.NullMarked;
