/** A running stack with generator and receiver, in which loads are tried and measured. */
@NullMarked
package dev.tidings.bench.lab;

import org.jspecify.annotations.NullMarked;
