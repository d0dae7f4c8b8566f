/**
 * Integrations as integration-service knows them: looked up over its internal API, remembered for
 * seconds.
 */
@NullMarked
package dev.tidings.job.directory;

import org.jspecify.annotations.NullMarked;
