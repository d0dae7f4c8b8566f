package dev.tidings.kit.masking;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in text by the forms they are written in. No pattern has a repeated group, so that
 * none can exhaust the stack on a long text.
 */
final class TextMasks {

    /** {@code name=value} of a query, a fragment or a form. */
    private static final Pattern PARAMETER =
            Pattern.compile("((?:^|[?&;#])(?<name>[^=&;#?/\\s'\"<>]+)=)[^&;#\\s'\"<>]+");

    /** {@code ://user:password@}. */
    private static final Pattern PASSWORD = Pattern.compile("(://[^/?#@\\s:]*:)[^@/?#\\s]+(?=@)");

    /** {@code Name: value} on a line of its own. */
    private static final Pattern HEADER_LINE =
            Pattern.compile("(?m)^([ \\t]*(?<name>[^\\s:'\"{}]+)[ \\t]*:[ \\t]*)[^\\r\\n]+");

    /** {@code 'name': 'value'}, as a map prints itself. */
    private static final Pattern QUOTED =
            Pattern.compile(
                    "(['\"](?<name>[^'\"\\r\\n]+)['\"]\\s*:\\s*[bu]?(['\"]))[^'\"\\r\\n]+(?=\\3)");

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://\\S+");

    private final SecretNames names;

    TextMasks(SecretNames names) {
        this.names = names;
    }

    /** Whether a text is an address or a form, and not prose or markup with a {@code =} in it. */
    static boolean mayHoldParameters(String text) {
        return ADDRESS.matcher(text).matches()
                || text.indexOf('=') > 0 && text.chars().noneMatch(TextMasks::isProse);
    }

    String parameters(String text) {
        return mask(PARAMETER, PASSWORD.matcher(text).replaceAll("$1" + Masker.MASK));
    }

    String headers(String text) {
        return mask(QUOTED, mask(HEADER_LINE, text));
    }

    private String mask(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(masked(found)));
    }

    private String masked(MatchResult found) {
        return names.include(decoded(found.group("name")))
                ? found.group(1) + Masker.MASK
                : found.group();
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }

    private static boolean isProse(int character) {
        return Character.isWhitespace(character) || character == '<' || character == '>';
    }
}
