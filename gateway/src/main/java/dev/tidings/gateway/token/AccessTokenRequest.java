package dev.tidings.gateway.token;

import java.nio.charset.StandardCharsets;

/** The body of {@code POST /oauth/access_token}: a form, whatever its Content-Type says. */
final class AccessTokenRequest {

    static final int MAX_BYTES = 8 * 1024;

    private AccessTokenRequest() {}

    /**
     * What the body asks for.
     *
     * @throws TokenProblem.BadGrant when that is nothing we know
     * @throws TokenProblem.BadCredentials when it names no key or no secret
     * @throws TokenProblem.TooLarge over {@value #MAX_BYTES} bytes
     */
    static Grant parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new TokenProblem.TooLarge(MAX_BYTES);
        }
        Form form = Form.parse(new String(body, StandardCharsets.UTF_8));
        return switch (form.value("grant_type").orElse("")) {
            case Grant.ClientCredentials.TYPE ->
                    new Grant.ClientCredentials(
                            credential(form, "client_id"), credential(form, "client_secret"));
            case Grant.Implicit.TYPE -> new Grant.Implicit(credential(form, "client_id"));
            default ->
                    throw new TokenProblem.BadGrant(
                            "grant_type must be client_credentials or implicit");
        };
    }

    private static String credential(Form form, String name) {
        return form.value(name).orElseThrow(TokenProblem.BadCredentials::new);
    }
}
