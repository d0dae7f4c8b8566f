package dev.tidings.bench.wire;

import java.net.URI;
import java.util.List;

/**
 * Pages that a generator is to read.
 *
 * @param pages taken in turn
 */
public record PagePlan(int trial, List<URI> pages, Pace pace) {

    public PagePlan {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("no pages");
        }
    }

    /** Which of the pages a request reads. */
    public int pageOf(int request) {
        return request % pages.size();
    }
}
