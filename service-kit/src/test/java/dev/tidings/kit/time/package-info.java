@NullMarked
package dev.tidings.kit.time;

import org.jspecify.annotations.NullMarked;
