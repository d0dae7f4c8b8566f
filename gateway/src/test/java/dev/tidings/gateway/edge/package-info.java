@NullMarked
package dev.tidings.gateway.edge;

import org.jspecify.annotations.NullMarked;
