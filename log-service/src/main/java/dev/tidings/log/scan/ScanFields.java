package dev.tidings.log.scan;

import dev.tidings.kit.filter.FilterField;
import dev.tidings.kit.filter.FilterFields;
import java.util.function.Function;

/**
 * What a filter of some kind of log may name.
 *
 * @param column the column, or the expression, that holds a field
 */
public record ScanFields(FilterFields fields, Function<FilterField, String> column) {}
