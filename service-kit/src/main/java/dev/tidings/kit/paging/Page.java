package dev.tidings.kit.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the records of this page, at most {@code request.limit()}
 * @param total the records of the whole list
 */
public record Page<T>(List<T> items, long total, PageRequest request) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), total, request);
    }

    /** The number of this page, from 1. */
    long current() {
        return request.offset() / request.limit() + 1L;
    }

    /** How many pages the list has. */
    long pages() {
        return (total + request.limit() - 1) / request.limit();
    }
}
