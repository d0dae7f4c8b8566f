package dev.tidings.kit.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Types of the JDK that are a string of a format, and no component of ours: a field that has one
 * would refer to it and describe itself beside, which generators do not understand.
 */
final class PlainTypes {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time");

    private PlainTypes() {}

    static void putInPlace(Schema schema) {
        String reference = schema.getRef();
        if (reference == null || !reference.startsWith(REFERENCE)) {
            return;
        }
        String format = FORMATS.get(reference.substring(REFERENCE.length()));
        if (format != null) {
            schema.setRef(null);
            schema.setPattern(null);
            schema.format(format);
            if (schema.getType() == null) {
                schema.addType(SchemaType.STRING);
            }
        }
    }

    static void removeFrom(Components components) {
        FORMATS.keySet().forEach(components::removeSchema);
    }
}
