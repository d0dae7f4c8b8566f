/** Tests of insights and their rules. */
@NullMarked
package dev.tidings.log.insight;

import org.jspecify.annotations.NullMarked;
