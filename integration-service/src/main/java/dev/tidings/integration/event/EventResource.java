package dev.tidings.integration.event;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** {@code /v2/events}. */
@Path("/v2/events")
class EventResource {

    private final EventService events;
    private final CurrentCaller caller;

    EventResource(EventService events, CurrentCaller caller) {
        this.events = events;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<DataResponse<Object>> accept(
            byte[] body, @RestHeader(EventId.HEADER) @Nullable String idempotencyKey) {
        return events.accept(caller.allowed(Scope.EVENTS_WRITE), body, idempotencyKey)
                .map(accepted -> new DataResponse<>(AcceptedEventResponse.from(accepted)));
    }

    @GET
    public Uni<ListResponse<EventResponse>> list(
            @BeanParam PageParameters page, @Context UriInfo uri) {
        return events.list(caller.allowed(Scope.EVENTS_READ).store(), page.page())
                .map(found -> page.respond(found, each -> EventResponse.from(each, uri)));
    }

    @GET
    @Path("{id}")
    public Uni<DataResponse<EventResponse>> read(@RestPath String id, @Context UriInfo uri) {
        return events.find(caller.allowed(Scope.EVENTS_READ).store(), id)
                .map(found -> new DataResponse<>(EventResponse.from(found, uri)));
    }
}
