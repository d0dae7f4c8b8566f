/** What can go wrong, as values a service throws, and their form on the wire of each dialect. */
@NullMarked
package dev.tidings.kit.problem;

import org.jspecify.annotations.NullMarked;
