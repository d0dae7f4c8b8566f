/** Addresses that customers write down, read in one way wherever they are used. */
@NullMarked
package dev.tidings.kit.address;

import org.jspecify.annotations.NullMarked;
