package dev.tidings.integration.event;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The answer for an accepted event. The same event sent again gives the same answer. */
@RegisterForReflection
record AcceptedEventResponse(String type, String id, String key) {

    static AcceptedEventResponse from(AcceptedEvent event) {
        return new AcceptedEventResponse("event", event.id(), event.type());
    }

    /** An object for a single event, a list for a list. */
    static Object from(EventsRequest request) {
        return request.single()
                ? from(request.events().getFirst())
                : request.events().stream().map(AcceptedEventResponse::from).toList();
    }
}
