/** Encryption of the secrets a service stores, under versioned master keys. */
@NullMarked
package dev.tidings.kit.secret;

import org.jspecify.annotations.NullMarked;
