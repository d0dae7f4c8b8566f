package dev.tidings.gateway.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A {@code POST /oauth/access_token}. Its body is a form, whatever its Content-Type says, or an
 * object of JSON with the same members, as some libraries send it; the client's credentials are in
 * it or, as RFC 6749 has every server take them, in HTTP Basic.
 */
final class AccessTokenRequest {

    static final int MAX_BYTES = 8 * 1024;

    private static final String CLIENT_ID = "client_id";
    private static final String CLIENT_SECRET = "client_secret";

    private AccessTokenRequest() {}

    /**
     * What the request asks for.
     *
     * @throws TokenProblem.BadGrant when that is nothing we know
     * @throws TokenProblem.BadCredentials when it names no key or no secret
     * @throws TokenProblem.TooLarge over {@value #MAX_BYTES} bytes
     */
    static Grant parse(byte[] body, @Nullable String authorization) {
        if (body.length > MAX_BYTES) {
            throw new TokenProblem.TooLarge(MAX_BYTES);
        }
        Form form = withBasic(form(new String(body, StandardCharsets.UTF_8)), authorization);
        return switch (form.value("grant_type").orElse("")) {
            case Grant.ClientCredentials.TYPE ->
                    new Grant.ClientCredentials(
                            credential(form, CLIENT_ID), credential(form, CLIENT_SECRET));
            case Grant.Implicit.TYPE -> new Grant.Implicit(credential(form, CLIENT_ID));
            default ->
                    throw new TokenProblem.BadGrant(
                            "grant_type must be client_credentials or implicit");
        };
    }

    private static Form form(String body) {
        return body.stripLeading().startsWith("{") ? JsonForm.parse(body) : Form.parse(body);
    }

    /** A secret in the form goes before; an id in it beside HTTP Basic must be the same. */
    private static Form withBasic(Form form, @Nullable String header) {
        if (!(Authorization.in(header) instanceof Authorization.Basic basic)
                || form.value(CLIENT_SECRET).isPresent()) {
            return form;
        }
        String id = decode(basic.clientId());
        if (!form.value(CLIENT_ID).orElse(id).equalsIgnoreCase(id)) {
            throw new TokenProblem.BadCredentials();
        }
        return form.with(CLIENT_ID, id).with(CLIENT_SECRET, decode(basic.clientSecret()));
    }

    /** Clients differ in whether they encode; a plus is one, since who encodes writes it as %2B. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static String credential(Form form, String name) {
        return form.value(name).orElseThrow(TokenProblem.BadCredentials::new);
    }
}
