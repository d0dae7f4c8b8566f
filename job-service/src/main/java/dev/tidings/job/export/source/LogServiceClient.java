package dev.tidings.job.export.source;

import dev.tidings.kit.identity.InternalAccess;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The internal API of log-service. */
@RegisterRestClient(configKey = "log-service")
@ClientHeaderParam(name = InternalAccess.HEADER, value = "${tidings.internal-secret}")
@Path("/internal/stores/{store}")
interface LogServiceClient {

    @POST
    @Path("/integration-logs/count")
    Uni<Long> countIntegrationLogs(
            @PathParam("store") UUID store, Scan<IntegrationLog.Cursor> scan);

    @POST
    @Path("/integration-logs/page")
    Uni<LogPage<IntegrationLog>> integrationLogs(
            @PathParam("store") UUID store, Scan<IntegrationLog.Cursor> scan);

    @POST
    @Path("/exception-logs/count")
    Uni<Long> countExceptionLogs(@PathParam("store") UUID store, Scan<ExceptionLog.Cursor> scan);

    @POST
    @Path("/exception-logs/page")
    Uni<LogPage<ExceptionLog>> exceptionLogs(
            @PathParam("store") UUID store, Scan<ExceptionLog.Cursor> scan);

    /**
     * Which logs, from which on.
     *
     * @param <C> the place of a log among those of its store, oldest first
     */
    @RegisterForReflection
    record Scan<C>(String filter, @Nullable C after) {

        /** From the first log on. */
        static <C> Scan<C> all(String filter) {
            return new Scan<>(filter, null);
        }
    }

    /** Some logs, oldest first; none at the end. */
    @RegisterForReflection
    record LogPage<L>(List<L> logs) {}

    /** A delivery attempt. */
    @RegisterForReflection
    record IntegrationLog(
            UUID id,
            UUID integration,
            UUID job,
            String event,
            int attempt,
            boolean succeeded,
            int statusCode,
            long tookNanos,
            String body,
            String errorDetail,
            Instant createdAt) {

        @RegisterForReflection
        record Cursor(Instant createdAt, UUID id) {}
    }

    /**
     * What an integration reported.
     *
     * @param path of the address that failed, ids replaced by placeholders
     * @param masked whether secrets were masked in it
     * @param document the report, a JSON object as {@code /api/v3} has it
     */
    @RegisterForReflection
    record ExceptionLog(
            long id,
            long integration,
            long position,
            Instant receivedAt,
            String path,
            boolean masked,
            String document) {

        @RegisterForReflection
        record Cursor(long position) {}
    }
}
