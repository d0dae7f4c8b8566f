package dev.tidings.job.listing;

import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;

/** {@code /v2/integrations/{id}/jobs}. */
class IntegrationJobResource implements IntegrationJobApi {

    private final CurrentCaller caller;
    private final JobService jobs;

    IntegrationJobResource(CurrentCaller caller, JobService jobs) {
        this.caller = caller;
        this.jobs = jobs;
    }

    @Override
    public Uni<ListResponse<IntegrationJobResponse>> list(String id, PageParameters paging) {
        return jobs.ofIntegration(caller.allowed(Scope.JOBS_READ).store(), id, paging.page())
                .map(found -> paging.respond(found, IntegrationJobResponse::from));
    }
}
