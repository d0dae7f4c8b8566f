package dev.tidings.integration.registry;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** {@code /v2/integrations}. */
class IntegrationResource implements IntegrationApi {

    private final IntegrationService integrations;
    private final CurrentCaller caller;

    IntegrationResource(IntegrationService integrations, CurrentCaller caller) {
        this.integrations = integrations;
        this.caller = caller;
    }

    @Override
    public Uni<ListResponse<IntegrationResponse>> list(PageParameters page, UriInfo uri) {
        return integrations
                .list(caller.allowed(Scope.INTEGRATIONS_READ).store(), page.page())
                .map(found -> page.respond(found, each -> IntegrationResponse.from(each, uri)));
    }

    @Override
    public Uni<RestResponse<DataResponse<IntegrationResponse>>> create(byte[] body, UriInfo uri) {
        return integrations
                .create(caller.allowed(Scope.INTEGRATIONS_WRITE).store(), body)
                .map(created -> IntegrationResponse.from(created, uri))
                .map(IntegrationResource::created);
    }

    @Override
    public Uni<DataResponse<IntegrationResponse>> read(UUID id, UriInfo uri) {
        return integrations
                .find(caller.allowed(Scope.INTEGRATIONS_READ).store(), id)
                .map(found -> new DataResponse<>(IntegrationResponse.from(found, uri)));
    }

    @Override
    public Uni<DataResponse<IntegrationResponse>> change(UUID id, byte[] body, UriInfo uri) {
        return integrations
                .change(caller.allowed(Scope.INTEGRATIONS_WRITE).store(), id, body)
                .map(changed -> new DataResponse<>(IntegrationResponse.from(changed, uri)));
    }

    @Override
    public Uni<DataResponse<IntegrationReference>> delete(UUID id) {
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
