/** Tests of {@code problem}. */
@NullMarked
package dev.tidings.kit.problem;

import org.jspecify.annotations.NullMarked;
