/**
 * What generator and receiver have in common: a life tied to their parent's, and a way to be asked.
 */
@NullMarked
package dev.tidings.bench.agent;

import org.jspecify.annotations.NullMarked;
