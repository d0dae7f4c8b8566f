package dev.tidings.log.insight;

import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.log.directory.IntegrationNumber;
import io.smallrye.mutiny.Uni;
import java.time.Clock;

/** Insights into the exception logs of an integration. */
class InsightResource implements InsightApi {

    private final InsightService insights;
    private final Rules rules;
    private final CurrentCaller caller;
    private final Clock clock;

    InsightResource(InsightService insights, Rules rules, CurrentCaller caller, Clock clock) {
        this.insights = insights;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Uni<InsightsResponse> find(IntegrationNumber integration, InsightParameters parameters) {
        InsightQuery query = parameters.query(clock.instant());
        return insights.find(caller.allowed(Scope.LOGS_READ).store(), integration, query)
                .map(found -> InsightsResponse.of(found, query, rules));
    }
}
