/** How a service starts, and how a container asks it for its health. */
@NullMarked
package dev.tidings.kit.program;

import org.jspecify.annotations.NullMarked;
