package dev.tidings.integration.wire;

import dev.tidings.kit.json.Fields;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What text a member may hold, beside a bound on its length. */
public enum TextRule {
    /** One line that can be stored and shown. */
    LINE("must not contain control characters", TextRule::isLine),

    /** Text that may have line breaks and tabs. */
    TEXT("must not contain control characters", TextRule::isText),

    /** What can stand in an HTTP header and arrives unchanged. */
    HEADER_VALUE(
            "must consist of printable ASCII characters, without a space at either end",
            TextRule::isHeaderValue);

    private final String fault;
    private final Predicate<String> rule;

    TextRule(String fault, Predicate<String> rule) {
        this.fault = fault;
        this.rule = rule;
    }

    /** A string that must be there, must not be blank, and is checked. */
    public String required(Fields fields, String name, int maxLength) {
        String value = fields.requiredText(name);
        if (!value.isBlank()) {
            check(fields, name, value, maxLength);
        }
        return value;
    }

    /**
     * Makes a fault of a value that has more characters (code points, as people count them) than it
     * may, or breaks the rule; {@code null} is fine.
     */
    public void check(Fields fields, String name, @Nullable String value, int maxLength) {
        if (value == null) {
            return;
        }
        if (value.codePointCount(0, value.length()) > maxLength) {
            fields.wrong(name, "must not be longer than " + maxLength + " characters");
        } else if (!allows(value)) {
            fields.wrong(name, fault);
        }
    }

    /** Whether a value keeps the rule. */
    public boolean allows(String value) {
        return rule.test(value);
    }

    private static boolean isLine(String value) {
        return value.codePoints().allMatch(TextRule::isPrintable);
    }

    private static boolean isText(String value) {
        return value.codePoints().allMatch(c -> isPrintable(c) || "\n\r\t".indexOf(c) >= 0);
    }

    private static boolean isHeaderValue(String value) {
        return value.equals(value.strip()) && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** Neither a control character nor half of a surrogate pair, which no encoding can carry. */
    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
    }
}
