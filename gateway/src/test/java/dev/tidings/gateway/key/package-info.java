@NullMarked
package dev.tidings.gateway.key;

import org.jspecify.annotations.NullMarked;
