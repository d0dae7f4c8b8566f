package dev.tidings.log.exception;

import dev.tidings.kit.identity.InternalOnly;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.exception.ScannedExceptionLog.Cursor;
import dev.tidings.log.scan.ScanRequest;
import dev.tidings.log.scan.ScanResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What job-service asks to export logs. By POST, since a filter can be longer than an address. */
@InternalOnly
@Path("/internal/stores/{store}/exception-logs")
class InternalExceptionLogResource {

    private final ExceptionLogScan logs;

    InternalExceptionLogResource(ExceptionLogScan logs) {
        this.logs = logs;
    }

    @POST
    @Path("/count")
    @Operation(hidden = true)
    public Uni<Long> count(@PathParam("store") UUID store, ScanRequest<Cursor> request) {
        return logs.count(new StoreId(store), request);
    }

    @POST
    @Path("/page")
    @Operation(hidden = true)
    public Uni<ScanResponse<ScannedExceptionLog>> page(
            @PathParam("store") UUID store, ScanRequest<Cursor> request) {
        return logs.page(new StoreId(store), request).map(ScanResponse::new);
    }
}
