/** Tests of what makes a build stale. */
@NullMarked
package dev.tidings.local.build;

import org.jspecify.annotations.NullMarked;
