/** What the tests of this service share: requests as a client makes them. */
@NullMarked
package dev.tidings.integration.testing;

import org.jspecify.annotations.NullMarked;
