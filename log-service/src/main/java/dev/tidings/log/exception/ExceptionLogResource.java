package dev.tidings.log.exception;

import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.log.directory.IntegrationNumber;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestResponse;

/** The exception logs of the /api/v3 dialect. */
class ExceptionLogResource implements ExceptionLogApi {

    private final ExceptionLogService logs;
    private final CurrentCaller caller;

    ExceptionLogResource(ExceptionLogService logs, CurrentCaller caller) {
        this.logs = logs;
        this.caller = caller;
    }

    /** Off the event loop, which a megabyte of JSON would hold up. */
    @Override
    @Blocking
    public Uni<RestResponse<ExceptionLogResponse.One>> create(
            IntegrationNumber integration, byte[] body) {
        return logs.create(caller.allowed(Scope.LOGS_WRITE).store(), integration, body)
                .map(ExceptionLogResponse::of)
                .map(created -> RestResponse.status(RestResponse.Status.CREATED, created));
    }

    @Override
    public Uni<RestResponse<ExceptionLogResponse.Many>> ofIntegration(
            IntegrationNumber integration, CursorParameters paging) {
        CursorPage page = paging.page();
        return logs.ofIntegration(caller.allowed(Scope.LOGS_READ).store(), integration, page)
                .map(found -> paging.respond(found, page));
    }

    @Override
    public Uni<RestResponse<ExceptionLogResponse.Many>> ofStore(CursorParameters paging) {
        CursorPage page = paging.page();
        return logs.ofStore(caller.allowed(Scope.LOGS_READ).store(), page)
                .map(found -> paging.respond(found, page));
    }
}
