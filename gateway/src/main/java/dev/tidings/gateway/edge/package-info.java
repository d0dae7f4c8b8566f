/**
 * The edge: which path goes where, who may pass, and the streaming proxy to the services. Opens
 * sockets.
 */
@NullMarked
package dev.tidings.gateway.edge;

import org.jspecify.annotations.NullMarked;
