/** Looking jobs up: the job list of the /v2 dialect, and what log-service asks. */
@NullMarked
package dev.tidings.job.listing;

import org.jspecify.annotations.NullMarked;
