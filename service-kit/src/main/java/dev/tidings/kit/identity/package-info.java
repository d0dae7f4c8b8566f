/** Who calls: the token's store and scopes as a typed value, and the secret between services. */
@NullMarked
package dev.tidings.kit.identity;

import org.jspecify.annotations.NullMarked;
