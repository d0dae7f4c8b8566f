/** Export jobs: a store's data, filtered, as a CSV file to download. What its parts share. */
@NullMarked
package dev.tidings.job.export;

import org.jspecify.annotations.NullMarked;
