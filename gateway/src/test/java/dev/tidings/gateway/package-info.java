@NullMarked
package dev.tidings.gateway;

import org.jspecify.annotations.NullMarked;
