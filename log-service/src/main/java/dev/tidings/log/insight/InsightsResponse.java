package dev.tidings.log.insight;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Insights on the wire. */
@RegisterForReflection
@Schema(name = "ExceptionInsights")
record InsightsResponse(List<InsightResponse> data, Meta meta) {

    /** What was looked at. */
    @RegisterForReflection
    @Schema(name = "ExceptionInsightsMeta")
    record Meta(
            @Schema(format = "date-time") String from,
            @Schema(format = "date-time") String to,
            @Schema(description = "How many logs were looked at.") long logs,
            @Schema(description = "False when the window has more, older ones.")
                    boolean complete) {}

    static InsightsResponse of(Insights insights, InsightQuery query, Rules rules) {
        return new InsightsResponse(
                insights.found().stream().map(each -> InsightResponse.of(each, rules)).toList(),
                new Meta(
                        query.from().toString(),
                        query.to().toString(),
                        insights.logs(),
                        insights.complete()));
    }
}
