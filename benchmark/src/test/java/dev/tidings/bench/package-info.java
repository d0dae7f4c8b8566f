/** Tests of the command, and every scenario in small. */
@NullMarked
package dev.tidings.bench;

import org.jspecify.annotations.NullMarked;
