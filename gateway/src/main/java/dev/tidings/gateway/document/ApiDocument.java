package dev.tidings.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The document in both of its forms. */
@Singleton
final class ApiDocument {

    private static final String RESOURCE = "/openapi/tidings.yaml";

    private final byte[] yaml;
    private final byte[] json;

    ApiDocument(ObjectMapper mapper) {
        try (InputStream document = ApiDocument.class.getResourceAsStream(RESOURCE)) {
            if (document == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            this.yaml = document.readAllBytes();
            this.json = mapper.writeValueAsBytes(new YAMLMapper().readTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the document was not built in", unreadable);
        }
    }

    byte[] yaml() {
        return yaml.clone();
    }

    byte[] json() {
        return json.clone();
    }
}
