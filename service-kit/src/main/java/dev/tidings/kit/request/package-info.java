/** The id of a request, from the edge to every log line and error. */
@NullMarked
package dev.tidings.kit.request;

import org.jspecify.annotations.NullMarked;
