package dev.tidings.kit.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.filter.FilterField.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every filter, tried on many that chance makes; a seed names each. */
class FilterPropertiesTest {

    private static final FilterField TEXT = FilterField.of("name", Type.TEXT, Operator.values());
    private static final FilterField NUMBER =
            FilterField.of("with_tax", Type.NUMBER, Operator.values());
    private static final FilterField TIME =
            FilterField.of("created_at", Type.TIME, Operator.values());
    private static final FilterFields FIELDS = FilterFields.of(TEXT, NUMBER, TIME);
    private static final String CHARACTERS = "az09 ,:|()'\"\\*%_;$-é漢\n";
    private static final String ANYTHING = CHARACTERS + "eq(name,likein)gtwith_tax";

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) {
        // Given
        Filter filter = new Made(new Random(seed)).filter(0);

        // When
        FilterReading reading = FilterParser.read(written(filter), FIELDS);

        // Then
        assertThat(reading).isEqualTo(new FilterReading.Understood(filter));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noValueIsEverPartOfTheSql(long seed) {
        // Given
        Filter filter = new Made(new Random(seed)).filter(0);

        // When
        SqlCondition condition = SqlCondition.of(filter, FilterField::name, 3);

        // Then
        assertThat(condition.sql().replaceAll("\\$[0-9]+", ""))
                .matches("(name|with_tax|created_at|like|any|is null|and|or|[ ()<>=])+");
        assertThat(IntStream.range(3, 3 + condition.parameters().size()))
                .allSatisfy(number -> assertThat(condition.sql()).contains("$" + number));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextIsUnderstoodOrRefusedAtOneOfItsCharacters(long seed) {
        // Given
        Random random = new Random(seed);
        String text = new Made(random).text(ANYTHING, random.nextInt(60));

        // When
        FilterReading reading = FilterParser.read(text, FIELDS);

        // Then
        if (reading instanceof FilterReading.Refused(FilterFault fault)) {
            assertThat(fault.position()).isBetween(1, text.length() + 1);
        }
    }

    private static String written(Filter filter) {
        return switch (filter) {
            case Filter.All all -> "";
            case Filter.And(List<Filter> parts) -> joined(parts, ":");
            case Filter.Or(List<Filter> parts) -> joined(parts, "|");
            case Filter.Equal(FilterField field, Operand value) -> term("eq", field, value(value));
            case Filter.OneOf(FilterField field, List<Operand> values) ->
                    term(
                            "in",
                            field,
                            values.stream()
                                    .map(FilterPropertiesTest::value)
                                    .collect(Collectors.joining(",")));
            case Filter.Like like ->
                    term(
                            "like",
                            like.field(),
                            quoted(
                                    (like.openStart() ? "*" : "")
                                            + like.text()
                                            + (like.openEnd() ? "*" : "")));
            case Filter.Compared(FilterField field, Filter.Comparison comparison, Operand value) ->
                    term(
                            List.of("gt", "ge", "lt", "le").get(comparison.ordinal()),
                            field,
                            value(value));
            case Filter.Absent(FilterField field) -> "is_null(" + field.name() + ")";
        };
    }

    private static String joined(List<Filter> parts, String by) {
        return parts.stream()
                .map(FilterPropertiesTest::written)
                .collect(Collectors.joining(by, "(", ")"));
    }

    private static String term(String operator, FilterField field, String values) {
        return operator + "(" + field.name() + "," + values + ")";
    }

    private static String value(Operand value) {
        return switch (value) {
            case Operand.Text(String text) -> quoted(text);
            case Operand.Number(long number) -> String.valueOf(number);
            case Operand.Id id -> id.value().toString();
            case Operand.Flag(boolean flag) -> String.valueOf(flag);
            case Operand.Time(Instant from, Instant until) -> from.toString();
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Makes filters of up to ten terms. */
    private record Made(Random random) {

        Filter filter(int depth) {
            return switch (depth < 2 ? random.nextInt(3) : 0) {
                case 1 -> new Filter.And(parts(depth));
                case 2 -> new Filter.Or(parts(depth));
                default -> term();
            };
        }

        private List<Filter> parts(int depth) {
            return Stream.generate(() -> filter(depth + 1)).limit(2 + random.nextInt(2)).toList();
        }

        private Filter term() {
            Filter.Comparison[] sides = Filter.Comparison.values();
            return switch (random.nextInt(6)) {
                case 0 -> new Filter.Equal(TEXT, textOperand());
                case 1 -> new Filter.OneOf(TEXT, List.of(textOperand(), textOperand()));
                case 2 -> like();
                case 3 ->
                        new Filter.Compared(
                                NUMBER,
                                sides[random.nextInt(4)],
                                new Operand.Number(random.nextLong(-10_000, 10_000)));
                case 4 -> new Filter.Compared(TIME, sides[random.nextInt(4)], time());
                default -> new Filter.Absent(TEXT);
            };
        }

        /** Without stars of its own at the ends, where they would be wildcards. */
        private Filter like() {
            String text = text(CHARACTERS.replace("*", ""), 1 + random.nextInt(8));
            return new Filter.Like(TEXT, text, random.nextBoolean(), random.nextBoolean());
        }

        private Operand textOperand() {
            return new Operand.Text(text(CHARACTERS, random.nextInt(8)));
        }

        private Operand time() {
            Instant time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000) * 1_000L);
            return new Operand.Time(time, time.plus(1, ChronoUnit.MICROS));
        }

        String text(String of, int length) {
            return IntStream.range(0, length)
                    .mapToObj(i -> String.valueOf(of.charAt(random.nextInt(of.length()))))
                    .collect(Collectors.joining());
        }
    }
}
