/**
 * What every service's OpenAPI document says alike, added when the service is built: error answers,
 * credentials, which members are always there, the names of envelopes.
 */
@NullMarked
package dev.tidings.kit.openapi;

import org.jspecify.annotations.NullMarked;
