package dev.tidings.kit.filter;

/** Carries a fault out of the depths of the parser; no caller of the parser ever sees it. */
final class FilterRefusal extends RuntimeException {

    private final transient FilterFault fault;

    FilterRefusal(FilterFault fault) {
        super(fault.detail(), null, false, false);
        this.fault = fault;
    }

    FilterFault fault() {
        return fault;
    }
}
