/**
 * What nobody in particular may use of a server: connections, time and memory, and how a request
 * must be framed. All of it is decided before the server reads a request.
 */
@NullMarked
package dev.tidings.kit.connection;

import org.jspecify.annotations.NullMarked;
