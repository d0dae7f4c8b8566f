package dev.tidings.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a record on the wire are always there, and which can be null: its types say so
 * already, to NullAway as well.
 */
final class Nullness {

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

    /** An annotation has no other way to say it. */
    private static final List<Object> NULL_AS_TEXT = List.of("null");

    private final Map<String, ClassInfo> records = new HashMap<>();

    Nullness(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                records.merge(schemaName(type), type, Nullness::theDescribed);
            }
        }
    }

    /** Of two records that have one name, in libraries maybe, the one that describes itself. */
    private static ClassInfo theDescribed(ClassInfo one, ClassInfo other) {
        return other.hasDeclaredAnnotation(SCHEMA) ? other : one;
    }

    void describe(Components components) {
        if (components.getSchemas() != null) {
            components.getSchemas().forEach(this::describe);
        }
    }

    private void describe(String name, Schema schema) {
        ClassInfo type = records.getOrDefault(name, envelope(name));
        if (type != null && schema.getProperties() != null && schema.getRequired() == null) {
            describe(type, schema);
        }
    }

    private @Nullable ClassInfo envelope(String name) {
        return records.get(
                name.startsWith("ListResponse")
                        ? "ListResponse"
                        : name.startsWith("DataResponse") ? "DataResponse" : "");
    }

    private static void describe(ClassInfo type, Schema schema) {
        if (!members(type).containsAll(schema.getProperties().keySet())) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (FieldInfo field : type.unsortedFields()) {
            String member = member(field);
            Schema property = schema.getProperties().get(member);
            if (property == null) {
                continue;
            }
            boolean nullable = field.type().hasAnnotation(NULLABLE);
            if (!nullable || showsNulls(type)) {
                required.add(member);
            }
            if (nullable && showsNulls(type)) {
                schema.addProperty(member, orNull(property));
            }
        }
        schema.setRequired(required);
    }

    private static Set<String> members(ClassInfo type) {
        return type.fields().stream().map(Nullness::member).collect(Collectors.toSet());
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            Schema none = OASFactory.createSchema().addType(SchemaType.NULL);
            return OASFactory.createSchema().anyOf(List.of(property, none));
        }
        List<SchemaType> types = property.getType();
        if (types != null && !types.contains(SchemaType.NULL)) {
            property.addType(SchemaType.NULL);
        }
        if (NULL_AS_TEXT.equals(property.getExamples())) {
            property.setExamples(Collections.singletonList(null));
        }
        return property;
    }

    private static boolean showsNulls(ClassInfo type) {
        AnnotationInstance include = type.declaredAnnotation(INCLUDE);
        AnnotationValue value = include == null ? null : include.value();
        return value == null || value.asEnum().equals(JsonInclude.Include.ALWAYS.name());
    }

    private static String member(FieldInfo field) {
        AnnotationInstance property = field.annotation(PROPERTY);
        return property == null || property.value() == null
                ? field.name()
                : property.value().asString();
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
