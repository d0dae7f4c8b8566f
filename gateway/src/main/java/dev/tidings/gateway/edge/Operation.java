package dev.tidings.gateway.edge;

import dev.tidings.kit.identity.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the edge knows of an operation.
 *
 * @param scope what a token must permit; {@code null} where any will do
 * @param maxBody the bytes that a body may have
 */
record Operation(@Nullable Scope scope, long maxBody) {

    /** Whatever the document does not tell of: its service knows what to say of that. */
    static final Operation UNKNOWN = new Operation(null, 64 * 1024);
}
