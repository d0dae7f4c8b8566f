/** Tests of how bodies are taken in. */
@NullMarked
package dev.tidings.kit.body;

import org.jspecify.annotations.NullMarked;
