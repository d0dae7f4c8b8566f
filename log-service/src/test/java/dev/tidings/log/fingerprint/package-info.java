/** Tests of what makes exception logs alike. */
@NullMarked
package dev.tidings.log.fingerprint;

import org.jspecify.annotations.NullMarked;
