package dev.tidings.integration.event;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An event of a request that was accepted.
 *
 * @param id unique among the store's events
 * @param chosenByCaller whether the sender gave the id, and so may send the event again
 * @param type the event's key, such as {@code order.created}
 * @param payload JSON text, an object of {@code data} and perhaps {@code included}
 */
@RegisterForReflection
record AcceptedEvent(String id, boolean chosenByCaller, String type, String payload) {}
