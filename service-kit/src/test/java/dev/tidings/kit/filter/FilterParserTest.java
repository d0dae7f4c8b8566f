package dev.tidings.kit.filter;

import static dev.tidings.kit.filter.Operator.EQ;
import static dev.tidings.kit.filter.Operator.GE;
import static dev.tidings.kit.filter.Operator.GT;
import static dev.tidings.kit.filter.Operator.IN;
import static dev.tidings.kit.filter.Operator.IS_NULL;
import static dev.tidings.kit.filter.Operator.LE;
import static dev.tidings.kit.filter.Operator.LIKE;
import static dev.tidings.kit.filter.Operator.LT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.filter.Filter.And;
import dev.tidings.kit.filter.Filter.Compared;
import dev.tidings.kit.filter.Filter.Comparison;
import dev.tidings.kit.filter.Filter.Equal;
import dev.tidings.kit.filter.Filter.Like;
import dev.tidings.kit.filter.Filter.OneOf;
import dev.tidings.kit.filter.Filter.Or;
import dev.tidings.kit.filter.FilterField.Type;
import dev.tidings.kit.filter.Operand.Text;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    private static final FilterField STATUS = FilterField.of("status", Type.TEXT, EQ, IN);
    private static final FilterField NAME =
            FilterField.of("name", Type.TEXT, EQ, LIKE, IN, IS_NULL);
    private static final FilterField TOTAL =
            FilterField.of("with_tax", Type.NUMBER, GT, GE, LT, LE);
    private static final FilterField CREATED =
            FilterField.of("created_at", Type.TIME, EQ, GT, GE, LT, LE);
    private static final FilterField SKU = FilterField.of("product_sku", Type.TEXTS, EQ);
    private static final FilterField ID = FilterField.of("job_id", Type.UUID, EQ, IN);
    private static final FilterField SUCCEEDED = FilterField.of("succeeded", Type.FLAG, EQ);
    private static final FilterFields FIELDS =
            FilterFields.of(STATUS, NAME, TOTAL, CREATED, SKU, ID, SUCCEEDED);

    @Test
    void readsTheExampleOfTheVendor() {
        assertThat(
                        understood(
                                "gt(created_at,2018-09-01):lt(created_at,2018-10-01):eq(status,complete)"))
                .isEqualTo(
                        new And(
                                List.of(
                                        new Compared(
                                                CREATED, Comparison.GREATER, day("2018-09-01")),
                                        new Compared(CREATED, Comparison.LESS, day("2018-10-01")),
                                        equal(STATUS, "complete"))));
    }

    @Test
    void bindsAndTighterThanOrAndParenthesesTightest() {
        Filter a = equal(STATUS, "a");
        Filter b = equal(STATUS, "b");
        Filter c = equal(STATUS, "c");

        assertThat(understood("eq(status,a)|eq(status,b):eq(status,c)"))
                .isEqualTo(new Or(List.of(a, new And(List.of(b, c)))));
        assertThat(understood("(eq(status,a)|eq(status,b)):eq(status,c)"))
                .isEqualTo(new And(List.of(new Or(List.of(a, b)), c)));
        assertThat(understood(" ( ( eq( status , a ) ) ) ")).isEqualTo(a);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "eq(name,Ada Lovelace); Ada Lovelace",
                "eq(name,'O\\'Hara, (Jr.)'); O'Hara, (Jr.)",
                "eq(name,\"a:b|c\"); a:b|c",
                "eq(name,a:b|c); a:b|c",
                "eq(name,\"back\\\\slash\"); back\\slash",
                "eq(name,' kept '); ` kept `",
                "eq(name,''); ``",
                "eq(name,名前); 名前",
            })
    void readsValuesWithAndWithoutQuotes(String filter, String value) {
        assertThat(understood(filter)).isEqualTo(equal(NAME, value));
    }

    @ParameterizedTest
    @CsvSource({
        "*ada*, ada, true, true",
        "*ada, ada, true, false",
        "ada*, ada, false, true",
        "ada, ada, false, false",
        "a*a, a*a, false, false",
        "*, '', true, false",
        "**, '', true, true",
    })
    void takesTheWildcardAtEitherEnd(String value, String text, boolean start, boolean end) {
        assertThat(understood("like(name," + value + ")"))
                .isEqualTo(new Like(NAME, text, start, end));
        assertThat(understood("like(name,'" + value + "')"))
                .isEqualTo(new Like(NAME, text, start, end));
    }

    @Test
    void readsValuesByTheTypeOfTheirField() {
        UUID id = UUID.randomUUID();

        assertThat(understood("in(name,a, 'b,c' ,d)"))
                .isEqualTo(new OneOf(NAME, List.of(new Text("a"), new Text("b,c"), new Text("d"))));
        assertThat(understood("is_null(name)")).isEqualTo(new Filter.Absent(NAME));
        assertThat(understood("ge(with_tax,-500)"))
                .isEqualTo(
                        new Compared(TOTAL, Comparison.GREATER_OR_EQUAL, new Operand.Number(-500)));
        assertThat(understood("eq(product_sku,1)")).isEqualTo(equal(SKU, "1"));
        assertThat(understood("eq(job_id," + id + ")"))
                .isEqualTo(new Equal(ID, new Operand.Id(id)));
        assertThat(understood("eq(succeeded,false)"))
                .isEqualTo(new Equal(SUCCEEDED, new Operand.Flag(false)));
    }

    @Test
    void readsTimesInThreeForms() {
        assertThat(understood("eq(created_at,2018-09-01)"))
                .isEqualTo(new Equal(CREATED, day("2018-09-01")));
        assertThat(understood("eq(created_at,1535760000001)"))
                .isEqualTo(
                        new Equal(
                                CREATED,
                                time("2018-09-01T00:00:00.001Z", "2018-09-01T00:00:00.002Z")));
        assertThat(understood("eq(created_at,2018-09-01T02:00:00.5+02:00)"))
                .isEqualTo(
                        new Equal(
                                CREATED,
                                time("2018-09-01T00:00:00.500Z", "2018-09-01T00:00:00.500001Z")));
    }

    @Test
    void matchesEverythingWithoutAFilter() {
        assertThat(understood(" ")).isEqualTo(new Filter.All());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "eq(colour,red); 4; unknown field 'colour'; status, name, with_tax, created_at, product_sku, job_id, succeeded",
                "is(status,red); 1; unknown operator 'is'; eq, like, in, gt, ge, lt, le, is_null",
                "eq(name,a):gt(status,b); 12; 'gt' cannot be used with status; eq, in",
                "gt(with_tax,1.5); 13; '1.5' is no value of with_tax; a whole number",
                "gt(created_at,2018-13-01); 15; '2018-13-01' is no value of created_at; YYYY-MM-DD, milliseconds since 1970, an RFC 3339 time",
                "eq(job_id,7); 11; '7' is no value of job_id; a UUID",
                "eq(succeeded,yes); 14; 'yes' is no value of succeeded; true, false",
            })
    void namesPositionFieldAndWhatIsAllowed(
            String filter, int position, String what, String allowed) {
        FilterFault fault = refused(filter);

        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.what()).isEqualTo(what);
        assertThat(fault.allowed()).containsExactly(allowed.split(", "));
        assertThat(fault.detail())
                .isEqualTo(
                        "Could not parse the supplied filter: at character %d, %s; allowed: %s"
                                .formatted(position, what, allowed));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "eq; 3; expected '(', found the end",
                "eq(status; 10; expected ',', found the end",
                "eq(status); 10; expected ',', found ')'",
                "eq(status,); 11; expected a value, found ')'",
                "eq(status,a; 12; expected ')', found the end",
                "eq(status,a,b); 12; expected ')', found ','",
                "eq(status,a(b)); 12; expected ')', found '('",
                "eq(status,'a; 11; this quote is never closed",
                "eq(status,'a'b); 14; expected ')', found 'b'",
                "eq(status,a)eq(status,b); 13; expected ':', '|' or the end, found 'e'",
                "eq(status,a):; 14; expected an operator, found the end",
                "(eq(status,a); 14; expected ')', found the end",
                "EQ(status,a); 1; expected an operator, found 'E'",
                "is_null(name,a); 13; expected ')', found ','",
            })
    void tellsWhatItExpectedWhere(String filter, int position, String what) {
        FilterFault fault = refused(filter);

        assertThat(fault.what()).isEqualTo(what);
        assertThat(fault.position()).isEqualTo(position);
    }

    @Test
    void takesTenTermsAndEightKilobytesAndNoMore() {
        String term = "eq(status,a)";
        assertThat(understood(String.join(":", Collections.nCopies(10, term))))
                .isInstanceOf(And.class);
        assertThat(refused(String.join("|", Collections.nCopies(11, term))).what())
                .isEqualTo("a filter has at most 10 terms");
        assertThat(understood("eq(name," + "x".repeat(8 * 1024 - 9) + ")"))
                .isInstanceOf(Equal.class);
        assertThat(refused("eq(name," + "x".repeat(8 * 1024 - 8) + ")").what())
                .isEqualTo("the filter is longer than 8 KB");
    }

    @Test
    void boundsTheNesting() {
        assertThat(refused("(".repeat(8_000)).what())
                .isEqualTo("parentheses are nested deeper than 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eq(name,'\0')", "\0"})
    void refusesWhatNoColumnHolds(String filter) {
        assertThat(refused(filter).what()).isEqualTo("no text holds a NUL");
    }

    private static Filter understood(String filter) {
        return switch (FilterParser.read(filter, FIELDS)) {
            case FilterReading.Understood(Filter read) -> read;
            case FilterReading.Refused(FilterFault fault) ->
                    throw new AssertionError(fault.detail());
        };
    }

    private static FilterFault refused(String filter) {
        return switch (FilterParser.read(filter, FIELDS)) {
            case FilterReading.Understood(Filter read) -> throw new AssertionError(read);
            case FilterReading.Refused(FilterFault fault) -> fault;
        };
    }

    private static Equal equal(FilterField field, String text) {
        return new Equal(field, new Text(text));
    }

    private static Operand day(String day) {
        Instant start = Instant.parse(day + "T00:00:00Z");
        return new Operand.Time(start, start.plusSeconds(24 * 60 * 60));
    }

    private static Operand time(String from, String until) {
        return new Operand.Time(Instant.parse(from), Instant.parse(until));
    }
}
