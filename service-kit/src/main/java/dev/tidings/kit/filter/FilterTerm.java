package dev.tidings.kit.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One term of a filter, {@code op(field,value[,value…])}. */
final class FilterTerm {

    private final FilterText text;
    private final FilterField field;
    private final Operator operator;

    private FilterTerm(FilterText text, FilterField field, Operator operator) {
        this.text = text;
        this.field = field;
        this.operator = operator;
    }

    /** Reads the term that comes next. */
    static Filter read(FilterText text, FilterFields fields) {
        int start = text.position();
        Operator operator = operator(text.name("an operator"), start);
        text.require('(');
        FilterField field = field(text, fields);
        if (!field.operators().contains(operator)) {
            throw refused(
                    start,
                    "'%s' cannot be used with %s".formatted(operator.wireName(), field.name()),
                    wireNames(field.operators()));
        }
        Filter term = new FilterTerm(text, field, operator).read();
        text.require(')');
        return term;
    }

    private Filter read() {
        return switch (operator) {
            case EQ -> new Filter.Equal(field, operand());
            case IN -> new Filter.OneOf(field, operands());
            case LIKE -> like();
            case GT -> compared(Filter.Comparison.GREATER);
            case GE -> compared(Filter.Comparison.GREATER_OR_EQUAL);
            case LT -> compared(Filter.Comparison.LESS);
            case LE -> compared(Filter.Comparison.LESS_OR_EQUAL);
            case IS_NULL -> new Filter.Absent(field);
        };
    }

    private Operand operand() {
        text.require(',');
        return OperandReader.read(field, text.value());
    }

    private List<Operand> operands() {
        List<Operand> values = new ArrayList<>();
        values.add(operand());
        while (text.take(',')) {
            values.add(OperandReader.read(field, text.value()));
        }
        return values;
    }

    private Filter compared(Filter.Comparison comparison) {
        return new Filter.Compared(field, comparison, operand());
    }

    /** The wildcard counts at either end, within quotes as well. */
    private Filter like() {
        text.require(',');
        String value = text.value().text();
        boolean openStart = value.startsWith("*");
        String rest = openStart ? value.substring(1) : value;
        boolean openEnd = rest.endsWith("*");
        String core = openEnd ? rest.substring(0, rest.length() - 1) : rest;
        return new Filter.Like(field, core, openStart, openEnd);
    }

    private static Operator operator(String name, int position) {
        return Operator.ofWireName(name)
                .orElseThrow(() ->
                        refused(
                                position,
                                "unknown operator '%s'".formatted(name),
                                wireNames(Set.of(Operator.values()))));
    }

    private static FilterField field(FilterText text, FilterFields fields) {
        int position = text.position();
        String name = text.name("a field");
        return fields.named(name)
                .orElseThrow(() ->
                        refused(position, "unknown field '%s'".formatted(name), fields.names()));
    }

    private static List<String> wireNames(Set<Operator> operators) {
        return Arrays.stream(Operator.values())
                .filter(operators::contains)
                .map(Operator::wireName)
                .toList();
    }

    private static FilterRefusal refused(int position, String what, List<String> allowed) {
        return new FilterRefusal(new FilterFault(position, what, allowed));
    }
}
