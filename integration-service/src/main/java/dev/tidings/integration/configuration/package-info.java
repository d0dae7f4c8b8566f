/** Where and how an integration is reached: one sealed family, its checks, masks and encryption. */
@NullMarked
package dev.tidings.integration.configuration;

import org.jspecify.annotations.NullMarked;
