/** Events: accepting them durably, storing each once, and reading them back. */
@NullMarked
package dev.tidings.integration.event;

import org.jspecify.annotations.NullMarked;
