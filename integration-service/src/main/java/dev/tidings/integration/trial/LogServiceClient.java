package dev.tidings.integration.trial;

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

/** The internal API of log-service. */
@RegisterRestClient(configKey = "log-service")
@ClientHeaderParam(name = InternalAccess.HEADER, value = "${tidings.internal-secret}")
@Path("/internal/stores/{store}/integration-logs")
interface LogServiceClient {

    @POST
    @Path("/page")
    Uni<Page> page(@PathParam("store") UUID store, Scan scan);

    /** Which logs, from which on. */
    @RegisterForReflection
    record Scan(String filter, Cursor after) {}

    /** The place of a log among those of its store, oldest first. */
    @RegisterForReflection
    record Cursor(Instant createdAt, UUID id) {}

    /** Some logs, oldest first. */
    @RegisterForReflection
    record Page(List<Log> logs) {}

    @RegisterForReflection
    record Log(
            int attempt,
            boolean succeeded,
            int statusCode,
            long tookNanos,
            String body,
            String errorDetail) {}
}
