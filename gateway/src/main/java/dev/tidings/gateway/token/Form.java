package dev.tidings.gateway.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A body of {@code application/x-www-form-urlencoded}; of a field sent twice the first counts. */
record Form(Map<String, String> fields) {

    Form {
        fields = Map.copyOf(fields);
    }

    /**
     * Reads a form.
     *
     * @throws TokenProblem.BadGrant when a percent sign does not begin an encoded byte
     */
    static Form parse(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.strip().split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            fields.putIfAbsent(decode(name), decode(value));
        }
        return new Form(fields);
    }

    /** The value of a field; empty when it is missing or has none. */
    Optional<String> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    /** This form with one more field. */
    Form with(String name, String value) {
        Map<String, String> extended = new HashMap<>(fields);
        extended.put(name, value);
        return new Form(extended);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new TokenProblem.BadGrant("The body must be form-encoded");
        }
    }
}
