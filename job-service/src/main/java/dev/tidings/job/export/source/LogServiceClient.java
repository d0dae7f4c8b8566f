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
@Path("/internal/stores/{store}/integration-logs")
interface LogServiceClient {

    @POST
    @Path("/count")
    Uni<Long> count(@PathParam("store") UUID store, Scan scan);

    @POST
    @Path("/page")
    Uni<Page> page(@PathParam("store") UUID store, Scan scan);

    /** Which logs, from which on. */
    @RegisterForReflection
    record Scan(String filter, @Nullable Cursor after) {}

    /** The place of a log among those of its store, oldest first. */
    @RegisterForReflection
    record Cursor(Instant createdAt, UUID id) {}

    /** Some logs, oldest first; none at the end. */
    @RegisterForReflection
    record Page(List<Log> logs) {}

    @RegisterForReflection
    record Log(
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
            Instant createdAt) {}
}
