/** Reading request bodies so that every fault is found and named, not only the first. */
@NullMarked
package dev.tidings.kit.json;

import org.jspecify.annotations.NullMarked;
