/** Tests of the sample orders. */
@NullMarked
package dev.tidings.local.sample;

import org.jspecify.annotations.NullMarked;
