package dev.tidings.job.transport.cloudevent;

/**
 * A CloudEvent as it goes out.
 *
 * @param json of media type {@link #CONTENT_TYPE}
 * @param resourceId of the resource it is about; empty when that says none
 */
public record CloudEventMessage(String json, String resourceId) {

    public static final String CONTENT_TYPE = "application/cloudevents+json";
}
