@NullMarked
package dev.tidings.gateway.health;

import org.jspecify.annotations.NullMarked;
