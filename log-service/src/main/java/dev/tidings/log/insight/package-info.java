/** What exception logs have in common, how often, and what may help. */
@NullMarked
package dev.tidings.log.insight;

import org.jspecify.annotations.NullMarked;
