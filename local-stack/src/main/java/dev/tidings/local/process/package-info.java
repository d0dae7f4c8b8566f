/** Child processes: started, watched, found again after a crash of the launcher, and stopped. */
@NullMarked
package dev.tidings.local.process;

import org.jspecify.annotations.NullMarked;
