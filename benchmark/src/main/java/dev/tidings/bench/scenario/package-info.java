/** The scenarios: which loads, and the target each is held against. */
@NullMarked
package dev.tidings.bench.scenario;

import org.jspecify.annotations.NullMarked;
