/** What the /api/v3 dialect tells a client of itself. */
@NullMarked
package dev.tidings.gateway.user;

import org.jspecify.annotations.NullMarked;
