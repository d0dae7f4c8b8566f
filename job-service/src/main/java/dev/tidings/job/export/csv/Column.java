package dev.tidings.job.export.csv;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tidings.kit.json.VerbatimJson;
import java.util.List;
import java.util.function.Function;

/**
 * A column of an export.
 *
 * @param name its cell in the header row
 * @param cell its cell of a record, ready to be written
 */
public record Column<R>(String name, Function<R, String> cell) {

    /** A column of values that we make ourselves: ids, numbers, times. */
    public static <R> Column<R> plain(String name, Function<R, ?> value) {
        return new Column<>(name, row -> String.valueOf(value.apply(row)));
    }

    /** A column of texts from outside. */
    public static <R> Column<R> guarded(String name, Function<R, String> value) {
        return new Column<>(name, row -> Cell.text(value.apply(row)));
    }

    /** A column of texts from outside; numbers among them come as they are written there. */
    public static <R> Column<R> text(String name, Function<R, JsonNode> value) {
        return guarded(name, value.andThen(VerbatimJson::text));
    }

    /** The same of a member of a document, by its JSON pointer, which is read once. */
    public static <R> Column<R> text(String name, Function<R, JsonNode> document, String place) {
        JsonPointer pointer = JsonPointer.compile(place);
        return text(name, document.andThen(node -> node.at(pointer)));
    }

    /** A column of numbers, as they were sent; a value that is none leaves the cell empty. */
    public static <R> Column<R> number(String name, Function<R, JsonNode> value) {
        return new Column<>(name, row -> number(value.apply(row)));
    }

    public static List<String> header(List<? extends Column<?>> columns) {
        return columns.stream().map(Column::name).toList();
    }

    public static <R> List<String> row(List<Column<R>> columns, R row) {
        return columns.stream().map(column -> column.cell().apply(row)).toList();
    }

    private static String number(JsonNode value) {
        return VerbatimJson.isNumber(value) ? VerbatimJson.numberText(value) : "";
    }
}
