package dev.tidings.kit.openapi;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** How a dialect writes errors, and what distinguishes its components in the document. */
enum ErrorForm {
    COMMERCE("/v2/", "", "Errors"),
    SHIPPING("/api/v3/", "Shipping", "ShippingErrors");

    private final String root;
    private final String prefix;
    private final String schema;

    ErrorForm(String root, String prefix, String schema) {
        this.root = root;
        this.prefix = prefix;
        this.schema = schema;
    }

    /**
     * The form of a path; none outside of both dialects, where each resource has its own answers.
     */
    static Optional<ErrorForm> ofPath(String path) {
        return Arrays.stream(values()).filter(form -> path.startsWith(form.root)).findFirst();
    }

    /** The component that holds this answer. */
    String component(CommonAnswer answer) {
        return prefix + answer.title();
    }

    String schemaName() {
        return schema;
    }

    Content content() {
        Schema errors = OASFactory.createSchema().ref(schema);
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(errors));
    }
}
