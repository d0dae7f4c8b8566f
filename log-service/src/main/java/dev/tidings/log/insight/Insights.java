package dev.tidings.log.insight;

import java.util.List;

/**
 * What a window of time shows, the most frequent first.
 *
 * @param logs how many logs were looked at
 * @param complete whether those were all of the window
 */
record Insights(List<Insight> found, long logs, boolean complete) {

    Insights {
        found = List.copyOf(found);
    }
}
