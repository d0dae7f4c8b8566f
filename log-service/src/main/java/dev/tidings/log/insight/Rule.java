package dev.tidings.log.insight;

import java.util.List;

/**
 * Knows what may help against some failures.
 *
 * @param conditions it applies where one of them does
 */
record Rule(String id, List<Condition> conditions, String suggestion) {

    Rule {
        conditions = List.copyOf(conditions);
        if (id.isBlank() || suggestion.isBlank() || conditions.isEmpty()) {
            throw new IllegalArgumentException(
                    "a rule has an id, at least one condition and a suggestion: " + id);
        }
    }

    static Rule of(RuleFile.Entry entry) {
        return new Rule(
                entry.id(), entry.any().stream().map(Condition::of).toList(), entry.suggestion());
    }

    boolean appliesTo(Insight insight) {
        return conditions.stream().anyMatch(condition -> condition.appliesTo(insight));
    }
}
