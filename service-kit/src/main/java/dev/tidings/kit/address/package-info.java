/**
 * Addresses that customers write down, read in one way wherever they are used; and the address of a
 * request, in the one form in which everything may decide by it.
 */
@NullMarked
package dev.tidings.kit.address;

import org.jspecify.annotations.NullMarked;
