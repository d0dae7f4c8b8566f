package dev.tidings.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of texts in columns as wide as they need to be; numbers stand to the right. */
record Columns(List<String> head, List<List<String>> rows) {

    String text(String indent) {
        int[] widths = IntStream.range(0, head.size()).map(this::width).toArray();
        return Stream.concat(Stream.of(head), rows.stream())
                .map(row -> indent + line(row, widths).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private int width(int column) {
        return Stream.concat(Stream.of(head), rows.stream())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cell(row.get(column), column, widths[column]))
                .collect(Collectors.joining("  "));
    }

    private String cell(String text, int column, int width) {
        return (isNumber(column) ? "%" + width + "s" : "%-" + width + "s").formatted(text);
    }

    private boolean isNumber(int column) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> row.get(column).matches("[\\d.,]+.{0,8}"));
    }
}
