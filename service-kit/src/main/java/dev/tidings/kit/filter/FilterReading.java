package dev.tidings.kit.filter;

/** What reading a filter came to. */
public sealed interface FilterReading {

    record Understood(Filter filter) implements FilterReading {}

    record Refused(FilterFault fault) implements FilterReading {}
}
