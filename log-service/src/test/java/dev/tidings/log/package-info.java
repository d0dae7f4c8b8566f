/** Tests of the service as a whole. */
@NullMarked
package dev.tidings.log;

import org.jspecify.annotations.NullMarked;
