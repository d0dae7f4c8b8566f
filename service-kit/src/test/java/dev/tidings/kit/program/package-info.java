@NullMarked
package dev.tidings.kit.program;

import org.jspecify.annotations.NullMarked;
