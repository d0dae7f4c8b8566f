package dev.tidings.integration.event;

import dev.tidings.integration.wire.DataResponse;
import dev.tidings.kit.identity.CurrentCaller;
import dev.tidings.kit.identity.Scope;
import dev.tidings.kit.paging.ListResponse;
import dev.tidings.kit.paging.PageParameters;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** {@code /v2/events}. */
class EventResource implements EventApi {

    private final EventService events;
    private final CurrentCaller caller;

    EventResource(EventService events, CurrentCaller caller) {
        this.events = events;
        this.caller = caller;
    }

    @Override
    public Uni<RestResponse<DataResponse<Object>>> accept(
            byte[] body, @Nullable String idempotencyKey) {
        return events.accept(caller.allowed(Scope.EVENTS_WRITE), body, idempotencyKey)
                .map(accepted -> new DataResponse<>(AcceptedEventResponse.from(accepted)))
                .map(RestResponse::accepted);
    }

    @Override
    public Uni<ListResponse<EventResponse>> list(PageParameters page, UriInfo uri) {
        return events.list(caller.allowed(Scope.EVENTS_READ).store(), page.page())
                .map(found -> page.respond(found, each -> EventResponse.from(each, uri)));
    }

    @Override
    public Uni<DataResponse<EventResponse>> read(String id, UriInfo uri) {
        return events.find(caller.allowed(Scope.EVENTS_READ).store(), id)
                .map(found -> new DataResponse<>(EventResponse.from(found, uri)));
    }
}
