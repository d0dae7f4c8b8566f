package dev.tidings.kit.filter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a filter by recursive descent, one method a rule of the grammar: {@code |} binds loosest,
 * then {@code :}, then parentheses and terms.
 */
public final class FilterParser {

    static final int MAX_BYTES = 8 * 1024;
    static final int MAX_TERMS = 10;

    /** A filter of ten terms needs no deeper nesting; the parser's stack is bounded by it. */
    static final int MAX_DEPTH = 20;

    private final FilterText text;
    private final FilterFields fields;
    private int terms;
    private int depth;

    private FilterParser(FilterText text, FilterFields fields) {
        this.text = text;
        this.fields = fields;
    }

    /** Reads a filter over these fields; a blank one matches everything. */
    public static FilterReading read(String filter, FilterFields fields) {
        if (filter.isBlank()) {
            return new FilterReading.Understood(new Filter.All());
        }
        if (filter.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new FilterReading.Refused(
                    new FilterFault(MAX_BYTES + 1, "the filter is longer than 8 KB", List.of()));
        }
        if (filter.indexOf('\0') >= 0) {
            return new FilterReading.Refused(
                    new FilterFault(filter.indexOf('\0') + 1, "no text holds a NUL", List.of()));
        }
        try {
            FilterParser parser = new FilterParser(new FilterText(filter), fields);
            return new FilterReading.Understood(parser.whole());
        } catch (FilterRefusal refusal) {
            return new FilterReading.Refused(refusal.fault());
        }
    }

    private Filter whole() {
        Filter filter = or();
        if (!text.atEnd()) {
            throw text.refusedHere("expected ':', '|' or the end" + text.butFound());
        }
        return filter;
    }

    private Filter or() {
        return joined('|', this::and, Filter.Or::new);
    }

    private Filter and() {
        return joined(':', this::primary, Filter.And::new);
    }

    private static Filter one(List<Filter> parts, Function<List<Filter>, Filter> join) {
        return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
    }

    private Filter joined(
            char separator, Supplier<Filter> part, Function<List<Filter>, Filter> join) {
        List<Filter> parts = new ArrayList<>();
        parts.add(part.get());
        while (text.take(separator)) {
            parts.add(part.get());
        }
        return one(parts, join);
    }

    private Filter primary() {
        if (!text.take('(')) {
            return term();
        }
        if (++depth > MAX_DEPTH) {
            throw text.refusedHere("parentheses are nested deeper than " + MAX_DEPTH);
        }
        Filter inner = or();
        text.require(')');
        depth--;
        return inner;
    }

    private Filter term() {
        if (++terms > MAX_TERMS) {
            throw text.refusedHere("a filter has at most " + MAX_TERMS + " terms");
        }
        return FilterTerm.read(text, fields);
    }
}
