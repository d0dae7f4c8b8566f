package dev.tidings.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a client shows in the {@code Authorization} header. */
public sealed interface Authorization {

    /** An access token. */
    record Bearer(String token) implements Authorization {
        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** The key pair of an application key, in place of a token. */
    record Basic(String clientId, String clientSecret) implements Authorization {
        @Override
        public String toString() {
            return "Basic[clientId=" + clientId + "]";
        }
    }

    /** Nothing, or a scheme that is none of ours. */
    record Missing() implements Authorization {}

    /** One of our schemes, with something in it that cannot be read. */
    record Unreadable() implements Authorization {}

    /** What the header holds. */
    static Authorization in(@Nullable String header) {
        int space = header == null ? -1 : header.indexOf(' ');
        if (header == null || space < 0) {
            return new Missing();
        }
        String scheme = header.substring(0, space);
        String value = header.substring(space + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer")) {
            return new Bearer(value);
        }
        return scheme.equalsIgnoreCase("Basic") ? basic(value) : new Missing();
    }

    private static Authorization basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Unreadable()
                    : new Basic(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return new Unreadable();
        }
    }
}
