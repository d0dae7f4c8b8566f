package dev.tidings.log.insight;

import dev.tidings.log.fingerprint.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a rule applies to.
 *
 * @param parts all of which must hold
 */
record Condition(List<Predicate<Insight>> parts) {

    Condition {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a condition that mentions nothing fits everything");
        }
    }

    static Condition of(RuleFile.When when) {
        List<Predicate<Insight>> parts = new ArrayList<>();
        if (when.exceptionType() != null) {
            Predicate<String> type = Pattern.compile(when.exceptionType()).asPredicate();
            parts.add(insight -> type.test(insight.cause().exceptionType()));
        }
        if (when.exception() != null) {
            Predicate<String> text = Pattern.compile(when.exception()).asPredicate();
            parts.add(insight -> text.test(insight.exampleText()));
        }
        if (when.method() != null) {
            String method = when.method();
            parts.add(insight -> insight.cause().method().equals(method));
        }
        if (when.path() != null) {
            Predicate<String> path = Pattern.compile(when.path()).asPredicate();
            parts.add(insight -> path.test(insight.cause().path()));
        }
        if (when.responseCode() != null) {
            List<Codes> codes = when.responseCode().stream().map(Codes::of).toList();
            parts.add(insight -> codes.stream().anyMatch(each -> each.include(insight.cause())));
        }
        return new Condition(parts);
    }

    boolean appliesTo(Insight insight) {
        return parts.stream().allMatch(part -> part.test(insight));
    }

    /** Response codes from one to another, both included. */
    private record Codes(long first, long last) {

        private static final Pattern FORM = Pattern.compile("\\d{1,9}(-\\d{1,9})?");

        static Codes of(String text) {
            if (!FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("not a code, nor a range of codes: " + text);
            }
            int dash = text.indexOf('-');
            return dash < 0
                    ? new Codes(Long.parseLong(text), Long.parseLong(text))
                    : new Codes(
                            Long.parseLong(text.substring(0, dash)),
                            Long.parseLong(text.substring(dash + 1)));
        }

        boolean include(Fingerprint cause) {
            Long code = cause.responseCode();
            return code != null && code >= first && code <= last;
        }
    }
}
