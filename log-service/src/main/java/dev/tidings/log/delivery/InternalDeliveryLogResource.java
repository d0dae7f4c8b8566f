package dev.tidings.log.delivery;

import dev.tidings.kit.identity.InternalOnly;
import dev.tidings.kit.identity.StoreId;
import dev.tidings.log.delivery.ScannedDeliveryLog.Cursor;
import dev.tidings.log.scan.ScanRequest;
import dev.tidings.log.scan.ScanResponse;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What job-service asks to export logs. By POST, since a filter can be longer than an address. */
@InternalOnly
@Path("/internal/stores/{store}/integration-logs")
class InternalDeliveryLogResource {

    private final DeliveryLogScan logs;

    InternalDeliveryLogResource(DeliveryLogScan logs) {
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
    public Uni<ScanResponse<ScannedDeliveryLog>> page(
            @PathParam("store") UUID store, ScanRequest<Cursor> request) {
        return logs.page(new StoreId(store), request).map(InternalDeliveryLogResource::response);
    }

    private static ScanResponse<ScannedDeliveryLog> response(List<DeliveryLog> logs) {
        return new ScanResponse<>(logs.stream().map(ScannedDeliveryLog::from).toList());
    }
}
