@NullMarked
package dev.tidings.log.directory;

import org.jspecify.annotations.NullMarked;
