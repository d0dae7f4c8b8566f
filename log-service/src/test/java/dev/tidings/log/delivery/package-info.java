@NullMarked
package dev.tidings.log.delivery;

import org.jspecify.annotations.NullMarked;
