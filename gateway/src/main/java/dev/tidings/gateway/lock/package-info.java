/** What only one gateway of several may do at a time. */
@NullMarked
package dev.tidings.gateway.lock;

import org.jspecify.annotations.NullMarked;
