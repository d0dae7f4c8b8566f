package dev.tidings.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a JSON value is as a natural number. */
sealed interface Digits {

    /** One, zero included; its digits without sign, point or exponent. */
    record Natural(String plain) implements Digits {}

    record Negative() implements Digits {}

    /** A number between two integers. */
    record Fraction() implements Digits {}

    /** No number, or one whose digits would fill pages. */
    record Unreadable() implements Digits {}

    /** How many digits a number in another form than plain digits may come to. */
    int MOST_DIGITS = 1_000;

    Pattern PLAIN = Pattern.compile("[0-9]+");
    Pattern NEGATIVE = Pattern.compile("-0*[1-9][0-9]*");

    /** Looks at a value that {@link VerbatimJson} read. */
    static Digits of(JsonNode value) {
        if (!VerbatimJson.isNumber(value)) {
            return new Unreadable();
        }
        String text = VerbatimJson.numberText(value);
        if (PLAIN.matcher(text).matches()) {
            return new Natural(text);
        }
        if (NEGATIVE.matcher(text).matches()) {
            return new Negative();
        }
        return text.length() <= MOST_DIGITS ? ofAnyForm(text) : new Unreadable();
    }

    private static Digits ofAnyForm(String text) {
        try {
            BigDecimal number = new BigDecimal(text).stripTrailingZeros();
            if (number.scale() > 0) {
                return new Fraction();
            }
            if (number.signum() < 0) {
                return new Negative();
            }
            boolean isShort = (long) number.precision() - number.scale() <= MOST_DIGITS;
            return isShort ? new Natural(number.toPlainString()) : new Unreadable();
        } catch (NumberFormatException | ArithmeticException exponentOutOfRange) {
            return new Unreadable();
        }
    }
}
