package dev.tidings.log.insight;

import dev.tidings.kit.identity.StoreId;
import dev.tidings.kit.problem.CommonProblem;
import dev.tidings.log.directory.IntegrationDirectory;
import dev.tidings.log.directory.IntegrationNumber;
import dev.tidings.log.directory.Presence;
import dev.tidings.log.exception.ExceptionLogRetention;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what the exception logs of an integration have in common. */
@ApplicationScoped
class InsightService {

    private final IntegrationDirectory integrations;
    private final InsightRepository repository;
    private final ExceptionLogRetention retention;

    InsightService(
            IntegrationDirectory integrations,
            InsightRepository repository,
            ExceptionLogRetention retention) {
        this.integrations = integrations;
        this.repository = repository;
        this.retention = retention;
    }

    /** Fails with NotFound, or with Unavailable when nobody can tell and there are no logs. */
    Uni<Insights> find(StoreId store, IntegrationNumber integration, InsightQuery query) {
        return integrations
                .find(store, integration)
                .invoke(InsightService::refuseUnknown)
                .chain(presence ->
                        repository
                                .find(store, integration, query, retention.oldest())
                                .invoke(insights -> requireProof(presence, insights)));
    }

    private static void refuseUnknown(Presence integration) {
        if (integration == Presence.UNKNOWN) {
            throw new CommonProblem.NotFound();
        }
    }

    private static void requireProof(Presence integration, Insights insights) {
        if (integration == Presence.AWAY && insights.logs() == 0) {
            throw new CommonProblem.Unavailable(
                    "The integration cannot be looked up, please try again");
        }
    }
}
