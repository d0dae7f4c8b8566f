package dev.tidings.job.transport.cloudevent;

import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.TransportConfig;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.data.BytesCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;

/** Makes the CloudEvent (version 1.0) of a delivery, as section "Delivery" of the /v2 contract. */
@ApplicationScoped
public class CloudEvents {

    private static final JsonFormat FORMAT = new JsonFormat();

    private final URI source;
    private final Map<String, URI> dataSchemas;

    public CloudEvents(TransportConfig config) {
        this.source = config.source();
        this.dataSchemas = config.dataSchemas();
    }

    public CloudEventMessage of(Delivery delivery) {
        return message(delivery, EventData.of(delivery));
    }

    /** The same without what was included, for a receiver that does not take as much. */
    public CloudEventMessage withIncludedElided(Delivery delivery) {
        return message(delivery, EventData.of(delivery).elided());
    }

    private CloudEventMessage message(Delivery delivery, EventData data) {
        CloudEventBuilder event =
                CloudEventBuilder.v1()
                        .withId(delivery.job().toString())
                        .withType(delivery.eventType())
                        .withSource(source)
                        .withTime(delivery.acceptedAt().atOffset(ZoneOffset.UTC))
                        .withDataContentType("application/json")
                        .withExtension("integrationid", delivery.integration().id().toString())
                        .withExtension("storeid", delivery.store().toString())
                        .withData(BytesCloudEventData.wrap(data.json()));
        describe(event, data.resource());
        return new CloudEventMessage(
                new String(FORMAT.serialize(event.build()), StandardCharsets.UTF_8),
                data.resource().id());
    }

    private void describe(CloudEventBuilder event, Resource resource) {
        URI schema = dataSchemas.get(resource.type());
        if (schema != null) {
            event.withDataSchema(schema);
        }
        if (!resource.id().isEmpty()) {
            event.withSubject(resource.id());
        }
    }
}
