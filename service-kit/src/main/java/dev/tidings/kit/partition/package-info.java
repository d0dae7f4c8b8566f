/** Day partitions of the tables that grow: made ahead of time, dropped when retention ends. */
@NullMarked
package dev.tidings.kit.partition;

import org.jspecify.annotations.NullMarked;
