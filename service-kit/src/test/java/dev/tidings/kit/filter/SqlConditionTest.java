package dev.tidings.kit.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.kit.filter.FilterField.Type;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlConditionTest {

    private static final FilterField NAME =
            FilterField.of("contact.name", Type.TEXT, Operator.values());
    private static final FilterField SKU = FilterField.of("sku", Type.TEXTS, Operator.EQ);
    private static final FilterField CREATED =
            FilterField.of("created_at", Type.TIME, Operator.values());
    private static final FilterFields FIELDS = FilterFields.of(NAME, SKU, CREATED);

    @Test
    void numbersParametersFromTheFirstThatIsFree() {
        SqlCondition condition =
                condition("eq(contact.name,a)|(in(contact.name,b,c):is_null(contact.name))", 4);

        assertThat(condition.sql())
                .isEqualTo(
                        "((contact_name = $4) or ((contact_name = any($5)) and (contact_name is null)))");
        assertThat(condition.parameters()).containsExactly("a", new String[] {"b", "c"});
    }

    @Test
    void takesAllCharactersOfAPatternLiterallyButTheWildcards() {
        SqlCondition condition = condition("like(contact.name,\"*50%_\\\\*\")", 1);

        assertThat(condition.sql()).isEqualTo("(contact_name like $1)");
        assertThat(condition.parameters()).isEqualTo(List.of("%50\\%\\_\\\\%"));
    }

    @Test
    void asksForAnyOfSeveralTexts() {
        assertThat(condition("eq(sku,mug)", 1).sql()).isEqualTo("(sku @> array[$1])");
    }

    @Test
    void aTimeIsAsLongAsItWasTold() {
        SqlCondition condition =
                condition("eq(created_at,2018-09-01):gt(created_at,2018-09-01)", 1);

        assertThat(condition.sql())
                .isEqualTo("((created_at >= $1 and created_at < $2) and (created_at > $3))");
        assertThat(condition.parameters())
                .containsExactly(
                        OffsetDateTime.parse("2018-09-01T00:00Z"),
                        OffsetDateTime.parse("2018-09-02T00:00Z"),
                        OffsetDateTime.parse("2018-09-01T00:00Z"));
    }

    @Test
    void matchesEverythingWithoutAFilter() {
        assertThat(condition("", 1).sql()).isEqualTo("(true)");
    }

    private static SqlCondition condition(String filter, int first) {
        return switch (FilterParser.read(filter, FIELDS)) {
            case FilterReading.Understood(Filter read) ->
                    SqlCondition.of(read, field -> field.name().replace('.', '_'), first);
            case FilterReading.Refused(FilterFault fault) ->
                    throw new AssertionError(fault.detail());
        };
    }
}
