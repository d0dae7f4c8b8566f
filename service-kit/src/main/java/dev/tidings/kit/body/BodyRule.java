package dev.tidings.kit.body;

import dev.tidings.kit.identity.Scope;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Who may send a body to an operation, and how large it may be. Each resource whose operations take
 * bodies produces one for each of them; what has none takes {@value #UNLESS_TOLD} bytes.
 *
 * @param resource the class of the resource
 * @param method the name of its method
 * @param scope what a token must permit; {@code null} where none is needed
 * @param maxBytes the largest body, decoded
 */
public record BodyRule(Class<?> resource, String method, @Nullable Scope scope, int maxBytes) {

    /** The largest body of an operation that has no rule of its own. */
    static final int UNLESS_TOLD = 64 * 1024;

    public BodyRule {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("not a size: " + maxBytes);
        }
    }

    /** A limit from the configuration, of 2 GiB at most. */
    public BodyRule(Class<?> resource, String method, @Nullable Scope scope, MemorySize maxBytes) {
        this(resource, method, scope, bytes(maxBytes));
    }

    private static int bytes(MemorySize size) {
        return size.asBigInteger().min(BigInteger.valueOf(Integer.MAX_VALUE - 8)).intValue();
    }
}
