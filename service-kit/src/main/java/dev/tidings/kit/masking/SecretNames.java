package dev.tidings.kit.masking;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells by its name whether a value is secret. */
final class SecretNames {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ANYTHING = "*";

    private final Pattern secret;

    private SecretNames(Pattern secret) {
        this.secret = secret;
    }

    /** Those of a configuration; see {@link MaskingConfig#names} for their form. */
    static SecretNames of(List<String> names) {
        return new SecretNames(
                Pattern.compile(
                        names.stream()
                                .map(SecretNames::pattern)
                                .collect(Collectors.joining("|", "(?s:", ")"))));
    }

    boolean include(String name) {
        return secret.matcher(plain(name)).matches();
    }

    private static String pattern(String name) {
        String stripped = name.strip();
        String plain = plain(stripped);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a name that would mask everything: " + name);
        }
        return (stripped.startsWith(ANYTHING) ? ".*" : "")
                + Pattern.quote(plain)
                + (stripped.endsWith(ANYTHING) ? ".*" : "");
    }

    private static String plain(String name) {
        return SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
