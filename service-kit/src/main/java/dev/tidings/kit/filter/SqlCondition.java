package dev.tidings.kit.filter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A filter as a condition of PostgreSQL. Every value is a parameter; the text has nothing of the
 * filter but its shape.
 */
public final class SqlCondition {

    private final Function<FilterField, String> column;
    private final int first;
    private final List<Object> parameters = new ArrayList<>();
    private final String sql;

    private SqlCondition(Filter filter, Function<FilterField, String> column, int first) {
        this.column = column;
        this.first = first;
        this.sql = sql(filter);
    }

    /**
     * The condition of a filter.
     *
     * @param column the trusted name of the column that holds a field
     * @param first the number of the first parameter that is free, from 1
     */
    public static SqlCondition of(Filter filter, Function<FilterField, String> column, int first) {
        return new SqlCondition(filter, column, first);
    }

    /** To stand behind {@code where} or {@code and}, in parentheses of its own. */
    public String sql() {
        return sql;
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }

    private String sql(Filter filter) {
        return switch (filter) {
            case Filter.All all -> "(true)";
            case Filter.And(List<Filter> parts) -> joined(parts, " and ");
            case Filter.Or(List<Filter> parts) -> joined(parts, " or ");
            case Filter.Equal(FilterField field, Operand value) -> equal(field, value);
            case Filter.OneOf(FilterField field, List<Operand> values) -> oneOf(field, values);
            case Filter.Like like ->
                    "(%s like %s)".formatted(name(like.field()), parameter(pattern(like)));
            case Filter.Compared(FilterField field, Filter.Comparison comparison, Operand value) ->
                    compared(field, comparison, value);
            case Filter.Absent(FilterField field) -> "(%s is null)".formatted(name(field));
        };
    }

    private String joined(List<Filter> parts, String by) {
        return parts.stream().map(this::sql).collect(Collectors.joining(by, "(", ")"));
    }

    private String equal(FilterField field, Operand value) {
        if (value instanceof Operand.Time(Instant from, Instant until)) {
            return "(%1$s >= %2$s and %1$s < %3$s)"
                    .formatted(name(field), parameter(at(from)), parameter(at(until)));
        }
        String pattern = field.type() == FilterField.Type.TEXTS ? "(%s @> array[%s])" : "(%s = %s)";
        return pattern.formatted(name(field), parameter(bound(value)));
    }

    private String oneOf(FilterField field, List<Operand> values) {
        if (field.type() == FilterField.Type.TEXT) {
            return "(%s = any(%s))".formatted(name(field), parameter(texts(values)));
        }
        return values.stream()
                .map(value -> equal(field, value))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String[] texts(List<Operand> values) {
        return values.stream().map(SqlCondition::bound).toArray(String[]::new);
    }

    private String compared(FilterField field, Filter.Comparison comparison, Operand value) {
        String sign =
                switch (comparison) {
                    case GREATER -> ">";
                    case GREATER_OR_EQUAL -> ">=";
                    case LESS -> "<";
                    case LESS_OR_EQUAL -> "<=";
                };
        return "(%s %s %s)".formatted(name(field), sign, parameter(bound(value)));
    }

    private String name(FilterField field) {
        return column.apply(field);
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + (first + parameters.size() - 1);
    }

    private static Object bound(Operand value) {
        return switch (value) {
            case Operand.Text(String text) -> text;
            case Operand.Number(long number) -> number;
            case Operand.Id id -> id.value();
            case Operand.Flag(boolean flag) -> flag;
            case Operand.Time(Instant from, Instant until) -> at(from);
        };
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static String pattern(Filter.Like like) {
        String literal = like.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (like.openStart() ? "%" : "") + literal + (like.openEnd() ? "%" : "");
    }
}
