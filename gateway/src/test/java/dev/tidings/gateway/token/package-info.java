@NullMarked
package dev.tidings.gateway.token;

import org.jspecify.annotations.NullMarked;
