package dev.tidings.kit.problem;

import java.util.Optional;

/**
 * What a 401 asks a client to show, as RFC 9110 (15.5.2) and RFC 6750 want it; clients that wait to
 * be asked show nothing otherwise.
 */
public final class Challenge {

    public static final String HEADER = "WWW-Authenticate";

    /** For those who take the key pair as well. */
    public static final String BASIC = "Basic realm=\"tidings\", charset=\"UTF-8\"";

    private static final String BEARER = "Bearer realm=\"tidings\"";

    private Challenge() {}

    /** What a resource behind an access token asks for; nothing if that is not the problem. */
    static Optional<String> of(Problem problem) {
        return switch (problem) {
            case CommonProblem.NoCredentials none -> Optional.of(BEARER);
            case CommonProblem.Unauthenticated wrong ->
                    Optional.of(BEARER + ", error=\"invalid_token\"");
            default -> Optional.empty();
        };
    }
}
