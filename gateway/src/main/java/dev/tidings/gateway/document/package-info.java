/**
 * The document of the whole API, as it is committed in {@code docs/openapi} and was built in.
 * Swagger UI shows it at {@code /docs}.
 */
@NullMarked
package dev.tidings.gateway.document;

import org.jspecify.annotations.NullMarked;
