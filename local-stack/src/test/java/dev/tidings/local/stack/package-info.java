/** Tests of the stack, with stand-ins for the services. */
@NullMarked
package dev.tidings.local.stack;

import org.jspecify.annotations.NullMarked;
