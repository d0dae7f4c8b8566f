package dev.tidings.integration.registry;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v2/integrations}. */
@Path("/v2/integrations")
class IntegrationResource {

    private final IntegrationService integrations;
    private final CurrentCaller caller;

    IntegrationResource(IntegrationService integrations, CurrentCaller caller) {
        this.integrations = integrations;
        this.caller = caller;
    }

    @GET
    public Uni<ListResponse<IntegrationResponse>> list(
            @BeanParam PageParameters page, @Context UriInfo uri) {
        return integrations
                .list(caller.allowed(Scope.INTEGRATIONS_READ).store(), page.page())
                .map(found -> page.respond(found, each -> IntegrationResponse.from(each, uri)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<DataResponse<IntegrationResponse>>> create(
            byte[] body, @Context UriInfo uri) {
        return integrations
                .create(caller.allowed(Scope.INTEGRATIONS_WRITE).store(), body)
                .map(created -> IntegrationResponse.from(created, uri))
                .map(IntegrationResource::created);
    }

    @GET
    @Path("{id}")
    public Uni<DataResponse<IntegrationResponse>> read(@RestPath UUID id, @Context UriInfo uri) {
        return integrations
                .find(caller.allowed(Scope.INTEGRATIONS_READ).store(), id)
                .map(found -> new DataResponse<>(IntegrationResponse.from(found, uri)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<DataResponse<IntegrationResponse>> change(
            @RestPath UUID id, byte[] body, @Context UriInfo uri) {
        return integrations
                .change(caller.allowed(Scope.INTEGRATIONS_WRITE).store(), id, body)
                .map(changed -> new DataResponse<>(IntegrationResponse.from(changed, uri)));
    }

    @DELETE
    @Path("{id}")
    public Uni<DataResponse<IntegrationReference>> delete(@RestPath UUID id) {
        return integrations
                .delete(caller.allowed(Scope.INTEGRATIONS_WRITE).store(), id)
                .replaceWith(() -> new DataResponse<>(IntegrationReference.to(id)));
    }

    private static RestResponse<DataResponse<IntegrationResponse>> created(
            IntegrationResponse integration) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, new DataResponse<>(integration))
                .location(integration.links().self())
                .build();
    }
}
