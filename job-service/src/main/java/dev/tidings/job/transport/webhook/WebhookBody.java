package dev.tidings.job.transport.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tidings.job.directory.Integration;
import dev.tidings.job.transport.Delivery;
import dev.tidings.job.transport.Destination.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The body of a webhook, member by member as section "Delivery" of the /v2 contract. */
final class WebhookBody {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonFactory JSON = MAPPER.getFactory();

    private WebhookBody() {}

    static byte[] of(Delivery delivery, Webhook webhook) {
        try (ByteArrayBuilder bytes =
                        new ByteArrayBuilder(2 * delivery.payload().length() + 1_024);
                JsonGenerator json = JSON.createGenerator(bytes)) {
            write(delivery, webhook, json);
            json.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Delivery delivery, Webhook webhook, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", delivery.job().toString());
        json.writeStringField("store_id", delivery.store().toString());
        json.writeStringField("org_id", delivery.organization().toString());
        json.writeStringField("triggered_by", delivery.eventType());
        json.writeNumberField("attempt", delivery.attempt());
        writeIntegration(delivery.integration(), json);
        writeResources(delivery, json);
        writeConfiguration(webhook, json);
        json.writeEndObject();
    }

    private static void writeIntegration(Integration integration, JsonGenerator json)
            throws IOException {
        String description = integration.description();
        json.writeObjectFieldStart("integration");
        json.writeStringField("id", integration.id().toString());
        json.writeStringField("integration_type", integration.integrationType());
        json.writeStringField("name", integration.name());
        json.writeStringField("description", description == null ? "" : description);
        json.writeEndObject();
    }

    /** The payload, and once more as {@code resources}; of what was deleted only type and id. */
    private static void writeResources(Delivery delivery, JsonGenerator json) throws IOException {
        if (delivery.eventType().endsWith(".deleted")) {
            JsonNode deleted = MAPPER.readTree(delivery.payload()).path("data");
            json.writeFieldName("resources");
            writeReference(deleted, json);
            json.writeFieldName("payload");
            writeReference(deleted, json);
        } else {
            json.writeStringField("resources", delivery.payload());
            json.writeFieldName("payload");
            json.writeRawValue(delivery.payload());
        }
    }

    private static void writeReference(JsonNode deleted, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", deleted.path("id").asText());
        json.writeStringField("type", deleted.path("type").asText());
        json.writeEndObject();
    }

    private static void writeConfiguration(Webhook webhook, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("configuration");
        json.writeStringField("url", webhook.url());
        json.writeStringField("secret_key", webhook.secretKey());
        json.writeEndObject();
    }
}
