/**
 * Integrations and jobs as their owners know them: whether an id exists, asked over internal REST.
 */
@NullMarked
package dev.tidings.log.directory;

import org.jspecify.annotations.NullMarked;
