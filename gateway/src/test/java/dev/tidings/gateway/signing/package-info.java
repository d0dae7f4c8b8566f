@NullMarked
package dev.tidings.gateway.signing;

import org.jspecify.annotations.NullMarked;
