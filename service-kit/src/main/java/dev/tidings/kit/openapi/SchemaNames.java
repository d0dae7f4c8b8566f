package dev.tidings.kit.openapi;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Names for envelopes. Made from class names they would be {@code DataResponseEventResponse}; a
 * client wants {@code EventResponse}, {@code EventPage}.
 */
final class SchemaNames {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final String REFERENCE = "#/components/schemas/";
    private static final Pattern ENVELOPE =
            Pattern.compile("(DataResponseList|DataResponse|ListResponse)([A-Z]\\w+)");

    private final Map<String, String> byClass;

    private SchemaNames(Map<String, String> byClass) {
        this.byClass = Map.copyOf(byClass);
    }

    /** Knows the names that classes give their schemas. */
    static SchemaNames of(IndexView index) {
        Map<String, String> names = new HashMap<>();
        for (AnnotationInstance schema : index.getAnnotations(SCHEMA)) {
            AnnotationValue name = schema.value("name");
            if (name != null && schema.target().kind() == AnnotationTarget.Kind.CLASS) {
                names.put(schema.target().asClass().simpleName(), name.asString());
            }
        }
        return new SchemaNames(names);
    }

    void renameReference(Schema schema) {
        String reference = schema.getRef();
        if (reference != null && reference.startsWith(REFERENCE)) {
            schema.setRef(REFERENCE + name(reference.substring(REFERENCE.length())));
        }
    }

    void rename(Components components) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        Optional.ofNullable(components.getSchemas())
                .orElse(Map.of())
                .forEach((name, schema) -> {
                    describe(name, schema);
                    renamed.put(name(name), schema);
                });
        components.setSchemas(renamed);
    }

    /** An envelope means no more than what is in it. */
    private static void describe(String generated, Schema schema) {
        if (ENVELOPE.matcher(generated).matches() && schema.getDescription() == null) {
            schema.setDescription("The envelope of an answer.");
            Schema content = schema.getProperties().get("data");
            if (content != null
                    && content.getRef() == null
                    && content.getDescription() == null) {
                content.setDescription("What was asked for.");
            }
        }
    }

    /** The name for what a class name led to. */
    String name(String generated) {
        Matcher envelope = ENVELOPE.matcher(generated);
        if (!envelope.matches()) {
            return generated;
        }
        String content = byClass.getOrDefault(envelope.group(2), envelope.group(2));
        return content
                + switch (envelope.group(1)) {
                    case "DataResponse" -> "Response";
                    case "DataResponseList" -> "List";
                    default -> "Page";
                };
    }
}
