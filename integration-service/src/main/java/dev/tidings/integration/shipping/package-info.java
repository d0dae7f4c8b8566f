/** Integrations as clients of the /api/v3 dialect see and change them. */
@NullMarked
package dev.tidings.integration.shipping;

import org.jspecify.annotations.NullMarked;
