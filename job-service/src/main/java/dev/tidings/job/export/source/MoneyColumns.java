package dev.tidings.job.export.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.job.export.csv.Column;
import dev.tidings.job.export.csv.Money;
import dev.tidings.kit.json.VerbatimJson;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** The two columns of an amount: in minor units, and as a person writes it. */
final class MoneyColumns {

    private MoneyColumns() {}

    /** Of an object {@code {"amount", "currency"}}. */
    static <R> List<Column<R>> of(String name, Function<R, JsonNode> money) {
        return List.of(
                Column.number(name, money.andThen(value -> value.path("amount"))),
                new Column<>(name + "_formatted", money.andThen(MoneyColumns::formatted)));
    }

    private static String formatted(JsonNode money) {
        OptionalLong amount = VerbatimJson.wholeNumber(money.path("amount"));
        return amount.isPresent()
                ? Money.formatted(amount.getAsLong(), VerbatimJson.text(money.path("currency")))
                : "";
    }
}
