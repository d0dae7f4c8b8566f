/** The time: as something a test can set, and as clients and receivers write it. */
@NullMarked
package dev.tidings.kit.time;

import org.jspecify.annotations.NullMarked;
