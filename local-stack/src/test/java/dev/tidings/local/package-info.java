/** Tests of the commands, and of how the packages of the launcher may use one another. */
@NullMarked
package dev.tidings.local;

import org.jspecify.annotations.NullMarked;
