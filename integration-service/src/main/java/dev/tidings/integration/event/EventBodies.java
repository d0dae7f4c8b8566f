package dev.tidings.integration.event;

import dev.tidings.kit.body.BodyRule;
import dev.tidings.kit.identity.Scope;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** How large a request to accept events may be, and who may send it. */
final class EventBodies {

    private EventBodies() {}

    @Produces
    @Singleton
    static BodyRule bodies() {
        return new BodyRule(
                EventResource.class, "accept", Scope.EVENTS_WRITE, EventsRequest.MAX_BYTES);
    }
}
