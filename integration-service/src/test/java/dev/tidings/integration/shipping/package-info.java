/** Tests of integrations in the /api/v3 dialect. */
@NullMarked
package dev.tidings.integration.shipping;

import org.jspecify.annotations.NullMarked;
