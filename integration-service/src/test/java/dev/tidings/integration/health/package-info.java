/** Tests of what observations make of health. */
@NullMarked
package dev.tidings.integration.health;

import org.jspecify.annotations.NullMarked;
