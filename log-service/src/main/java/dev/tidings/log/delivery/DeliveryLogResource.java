package dev.tidings.log.delivery;

import dev.tidings.kit.identity.Caller;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import dev.tidings.log.directory.IntegrationId;
import dev.tidings.log.directory.JobId;
import io.smallrye.mutiny.Uni;

/** The delivery logs of the /v2 dialect. */
class DeliveryLogResource implements DeliveryLogApi {

    private final DeliveryLogService logs;
    private final CurrentCaller caller;

    DeliveryLogResource(DeliveryLogService logs, CurrentCaller caller) {
        this.logs = logs;
        this.caller = caller;
    }

    @Override
    public Uni<ListResponse<DeliveryLogResponse>> ofStore(PageParameters paging) {
        Caller reader = caller.allowed(Scope.LOGS_READ);
        return logs.ofStore(reader.store(), paging.page())
                .map(page -> paging.respond(page, DeliveryLogResponse::from));
    }

    @Override
    public Uni<ListResponse<DeliveryLogResponse>> ofIntegration(
            IntegrationId integration, PageParameters paging) {
        Caller reader = caller.allowed(Scope.LOGS_READ);
        return logs.ofIntegration(reader.store(), integration, paging.page())
                .map(page -> paging.respond(page, DeliveryLogResponse::from));
    }

    @Override
    public Uni<ListResponse<DeliveryLogResponse>> ofJob(
            IntegrationId integration, JobId job, PageParameters paging) {
        Caller reader = caller.allowed(Scope.LOGS_READ);
        return logs.ofJob(reader.store(), integration, job, paging.page())
                .map(page -> paging.respond(page, DeliveryLogResponse::from));
    }
}
