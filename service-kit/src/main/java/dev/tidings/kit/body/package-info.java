/**
 * Bodies of requests: who may send one, how large, how slowly, and how many bytes of them are in
 * memory at once, in all and for one store. A body is taken in here, whole, before a resource sees
 * it.
 */
@NullMarked
package dev.tidings.kit.body;

import org.jspecify.annotations.NullMarked;
