package dev.tidings.log.insight;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Insights on the wire. */
@RegisterForReflection
@Schema(name = "ExceptionInsights", description = "What the logs have in common.")
record InsightsResponse(
        @Schema(description = "The causes, the most frequent first.") List<InsightResponse> data,
        Meta meta) {

    /** What was looked at. */
    @RegisterForReflection
    @Schema(name = "ExceptionInsightsMeta", description = "What was looked at.")
    record Meta(
            @Schema(
                            description = "The first moment of the window.",
                            format = "date-time",
                            examples = "2026-11-19T10:15:30Z")
                    String from,
            @Schema(
                            description = "Its end, exclusive.",
                            format = "date-time",
                            examples = "2026-11-26T10:15:30Z")
                    String to,
            @Schema(description = "How many logs were looked at.", examples = "17") long logs,
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
